import { defineWords } from '../../words/index.ts';

export const words = defineWords({
  en: {
    form: 'Form',
    send: 'Send',
    sent: 'Sent',
    thanks: 'Thank you.',
    waiting:
      'No connection. What you typed is still here, and it is sent as soon as the network is back.',
    gone: 'This form is no longer here',
    goneText:
      'Perhaps the link is not complete, or the form was taken back. Ask whoever gave you the link.',
    languages: 'Languages',
    trap: 'Leave this empty',
  },
  'zh-CN': {
    form: '表单',
    send: '提交',
    sent: '提交成功',
    thanks: '感谢您的填写。',
    waiting: '网络已断开。已填写的内容不会丢失，网络恢复后自动提交。',
    gone: '该表单已停用',
    goneText: '链接可能不完整，或表单已停用。请与提供链接的人联系。',
    languages: '语言',
    trap: '此项请勿填写',
  },
});
