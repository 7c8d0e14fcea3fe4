/** A company's records and two funnels, small enough to be read beside a test. */
export const account = `
kind: Record
id: account
title: Account
name: "{{record.label}}"
fields:
  label: { type: text, required: true, unique: true }
  tier: { type: choice, options: [basic, gold], required: true, default: basic }
  parent: { type: reference, to: account }
  seats: { type: integer, min: 1, required: true, default: 1 }
  size: { type: choice, options: [small, large], computed: '=record.seats > 100 ? "large" : "small"' }
related:
  contacts: { of: contact, by: account }
`;

export const contact = `
kind: Record
id: contact
title: Contact
name: "{{record.label}}"
fields:
  label: { type: text, required: true }
  account: { type: reference, to: account, required: true }
  decides: { type: boolean, required: true, default: false }
`;

export const deal = `
kind: Funnel
id: deal
title: { en: Deal, zh-CN: 商机 }
case:
  name: "{{case.company.label}}"
  fields:
    company: { type: reference, to: account, required: true, title: { en: Company, zh-CN: 公司 } }
    score: { type: integer, min: 0, max: 100, title: { en: Score, zh-CN: 评分 } }
    budget: { type: boolean, required: true, default: false }
    price: { type: money, currency: EUR, required: true, default: "100.00" }
    count: { type: integer, required: true, default: 1 }
    total: { type: money, currency: EUR, computed: =case.price * case.count }
    hurry: { type: boolean, required: true, default: false }
    why: { type: text, visible: case.hurry, title: { en: Why the hurry, zh-CN: 加急原因 } }
    signed: { type: date, title: { en: Signed on, zh-CN: 签约日期 } }
stages:
  lead:
    title: { en: Lead, zh-CN: 线索 }
    department: sales
    complete: [score]
    clock: { within: 2 working days, warn: 4 working hours before }
  offer:
    department: sales
    enter: [{ when: case.budget, message: { en: Confirm the budget first., zh-CN: 请先确认预算。 } }]
    leave: [{ when: case.count > 0, message: Nothing was ordered. }]
  review:
    together:
      legal: { department: sales }
      credit: { department: delivery, when: case.total > 500 }
    then: contract
  contract: { department: sales, complete: [signed] }
  won:
    outcome: won
    opens: { funnel: project, with: { account: =case.company, value: =case.total } }
  lost: { outcome: lost, reasons: { price: { en: Price, zh-CN: 价格 }, silence: Silence } }
moves:
  qualify:
    title: { en: Qualify, zh-CN: 确认 }
    from: lead
    to: offer
    by: seller
    ask: [score]
    when: has(case.score) && case.score >= 60
    otherwise: { en: A score of 60 is needed., zh-CN: 评分须达到 60。 }
  submit: { from: offer, to: review, by: seller }
  clear: { from: [legal, credit], to: done }
  sign: { from: contract, to: won, by: seller, ask: [{ field: signed, required: true }] }
  upgrade:
    from: offer
    to: contract
    by: seller
    when: case.company.tier == "gold" && case.company.contacts.exists(c, c.decides)
  lose: { from: [offer, review, contract], to: lost, by: seller, ask: [reason, note], incomplete: allowed }
  forget: { from: offer, to: lost, after: 30 days, when: case.count > 100 }
  revive: { from: lost, to: offer, by: seller, reopens: true, set: { count: 1 } }
`;

export const project = `
kind: Funnel
id: project
title: Project
case:
  name: "{{case.account.label}} · {{case.number}}"
  fields:
    number: { type: number series, series: "P-{year}-{000}" }
    account: { type: reference, to: account, required: true }
    value: { type: money, currency: EUR }
stages:
  build: { department: delivery, stages: { draft: {}, check: {} } }
  waiting: { department: delivery }
  finished: { outcome: finished }
moves:
  check: { from: draft, to: check }
  wait: { from: build, to: waiting }
  resume: { from: waiting, to: build, resume: true }
  finish: { from: check, to: finished }
`;

export const policies = `
kind: Policy
id: deals
for: { funnel: deal }
create: [seller]
see: [{ role: seller, rows: true, hide: [hurry] }, { role: builder, rows: case.owner == actor.id }]
edit: [{ role: seller, rows: true, fields: [company, score, budget, price, count] }]
`;

export const documents = [account, contact, deal, project, policies];
