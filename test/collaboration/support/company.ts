/** A company of two departments whose deals pass from marketing to sales, with channels and rules of its own. */
export const company = `
kind: Organization
id: acme
title: Acme
zone: UTC
currency: EUR
languages: [en, zh-CN]
calendars:
  office: { zone: UTC, hours: { monday to friday: ["09:00-17:00"] } }
departments:
  marketing: { title: { en: Marketing, zh-CN: 市场部 }, calendar: office, liaison: mia@acme.example }
  sales: { title: { en: Sales, zh-CN: 销售部 }, calendar: office, liaison: leo@acme.example }
roles:
  marketer: { title: Marketer }
  seller: { title: Seller }
  lead: { title: Lead }
  lawyer: { title: Lawyer }
  guest: { title: Guest }
  admin: { title: Admin, rights: [administer data, administer people] }
people:
  - { name: Mia, email: mia@acme.example, roles: marketer, departments: marketing, manager: leo@acme.example }
  - { name: Max, email: max@acme.example, roles: marketer, departments: marketing }
  - { name: Sue, email: sue@acme.example, roles: seller, departments: sales, manager: leo@acme.example }
  - { name: 宋丽, email: song@acme.example, roles: seller, departments: sales, locale: zh-CN }
  - { name: Leo, email: leo@acme.example, roles: lead, departments: sales }
  - { name: Lea, email: lea@acme.example, roles: lawyer, departments: sales }
  - { name: Gus, email: gus@acme.example, roles: guest }
  - { name: Ada, email: ada@acme.example, roles: admin }
`;

export const channels = `
kind: Channel
id: mail
title: { en: E-mail, zh-CN: 邮件 }
type: email
server: smtp://mail.acme.example
from: Baton <baton@acme.example>
quiet: 20:00-08:00
---
kind: Channel
id: chat
title: Chat
type: slack
url: { secret: CHAT_URL }
---
kind: Channel
id: letters
title: Letters
type: email
server: smtp://mail.acme.example
from: Baton <baton@acme.example>
digest: { at: ["16:00"], days: working days }
`;

export const deals = `
kind: Funnel
id: deal
title: { en: Deal, zh-CN: 商机 }
case:
  name: "{{case.customer}}"
  fields:
    customer: { type: text, required: true }
    need: { type: text }
    total: { type: money, currency: EUR, default: EUR 900 }
    watcher: { type: user }
stages:
  lead:
    title: { en: Lead, zh-CN: 线索 }
    department: marketing
  offer:
    title: { en: Offer, zh-CN: 报价 }
    department: sales
    tasks:
      call: { title: { en: Call them, zh-CN: 致电 }, to: owner, within: 8 working hours }
      check: { title: Check the terms, to: { role: lawyer }, when: has(case.need) && case.need == "terms" }
  won: { outcome: won }
  lost: { outcome: lost, reasons: { price: { en: Too expensive, zh-CN: 价格过高 } } }
moves:
  pass: { title: { en: Pass on, zh-CN: 移交 }, from: lead, to: offer, handoff: to-sales, incomplete: allowed }
  win: { title: { en: Win, zh-CN: 赢单 }, from: offer, to: won, approval: { one of: lawyer } }
  lose: { title: { en: Lose, zh-CN: 输单 }, from: [lead, offer], to: lost, ask: [reason, note] }
handoffs:
  to-sales:
    title: { en: Marketing to sales, zh-CN: 市场交接销售 }
    checklist: [need]
    route: [{ to: { person: =case.watcher } }]
    accept: { within: 4 working hours, on silence: [escalate to manager] }
    reject: { reasons: { incomplete: { en: Incomplete, zh-CN: 信息不完整 } }, back to: lead, note: required }
`;

export const policies = `
kind: Policy
id: deals
title: Deals
for: { funnel: deal }
create: [marketer]
see:
  - { role: marketer, rows: true, hide: [total, reason] }
  - { role: seller, rows: true }
  - { role: lead, rows: true, hide: [customer] }
  - { role: lawyer, rows: true }
edit:
  - { role: marketer, rows: true }
  - { role: seller, rows: true }
`;
