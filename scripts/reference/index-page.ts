import type { GeneratedFile } from './generated-file.ts';

/** The first pages of the reference. */
export function referenceIndex(): GeneratedFile[] {
  return [
    {
      path: 'docs/reference/README.md',
      text: `# Reference

[简体中文](README.zh-CN.md)

These pages are made from the code (\`npm run docs\`), and a test fails where one is stale.

- [Definitions](definitions.md): every kind with its keys, and the field types
- [Expressions](expressions.md): types, operators and functions
- [Templates](templates.md): how documents are written, and their helpers
- [Errors](errors.md): every error, and what would be right
- [JSON Schemas](../schemas): for editors; put \`# yaml-language-server: $schema=…/funnel.json\` on the first line of a file
`,
    },
    {
      path: 'docs/reference/README.zh-CN.md',
      text: `# 参考

[English](README.md)

以下页面由代码生成（\`npm run docs\`），若有过期，测试即失败。

- [定义](definitions.zh-CN.md)：各种定义的全部键，以及字段类型
- [表达式](expressions.zh-CN.md)：类型、运算符与函数
- [模板](templates.zh-CN.md)：单据模板的写法与助手
- [错误](errors.zh-CN.md)：全部错误以及正确的做法
- [JSON Schema](../schemas)：供编辑器使用；在文件首行写上 \`# yaml-language-server: $schema=…/funnel.json\`
`,
    },
  ];
}
