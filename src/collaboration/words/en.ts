import type { Wording } from './wording.ts';

export const english: Wording = {
  topics: {
    offered: {
      subject: 'Offered to you: {case}',
      sentence: '{actor} offers you this case (“{handoff}”). Please accept or reject it.',
      byItself: 'You are offered this case (“{handoff}”). Please accept or reject it.',
      others: {
        subject: 'Offered: {case}',
        sentence: '{case} is offered to {receiver} (“{handoff}”).',
      },
    },
    accepted: {
      subject: 'Accepted: {case}',
      sentence: '{actor} has accepted the case (“{handoff}”).',
      byItself: 'The case counts as accepted (“{handoff}”).',
    },
    rejected: {
      subject: 'Rejected: {case}',
      sentence: '{actor} has rejected the case (“{handoff}”). It is back with you.',
      others: {
        subject: 'Rejected: {case}',
        sentence: '{actor} has rejected the case (“{handoff}”).',
      },
    },
    returned: {
      subject: 'Returned: {case}',
      sentence: '{actor} has returned the case (“{handoff}”). It is back with you.',
      others: {
        subject: 'Returned: {case}',
        sentence: '{actor} has returned the case (“{handoff}”).',
      },
    },
    resubmitted: {
      subject: 'Offered to you again: {case}',
      sentence:
        '{actor} has worked on the case and offers it to you again (“{handoff}”). Please accept or reject it.',
      byItself: 'You are offered this case again (“{handoff}”). Please accept or reject it.',
      others: {
        subject: 'Offered again: {case}',
        sentence: '{case} is offered to {receiver} again (“{handoff}”).',
      },
    },
    expired: {
      subject: 'Not answered: {case}',
      sentence: 'Nobody answered the offer in time (“{handoff}”).',
    },
    withdrawn: {
      subject: 'Withdrawn: {case}',
      sentence: '{actor} has taken the offer back (“{handoff}”). There is nothing left to do.',
      byItself: 'The offer was taken back (“{handoff}”). There is nothing left to do.',
      others: { subject: 'Withdrawn: {case}', sentence: 'The offer was taken back (“{handoff}”).' },
    },
    reminded: {
      subject: 'Please answer: {case}',
      sentence: 'The offer still awaits your answer (“{handoff}”).',
      others: {
        subject: 'Awaits an answer: {case}',
        sentence: 'The offer still awaits an answer (“{handoff}”).',
      },
    },
    assigned: {
      subject: 'Now yours: {case}',
      sentence: '{actor} has given you this case.',
      byItself: 'This case is now yours.',
      others: { subject: 'Assigned: {case}', sentence: 'The case is now with {receiver}.' },
    },
    'stage entered': {
      subject: '{case}: {stage}',
      sentence: '{actor} has brought the case to “{stage}”.',
      byItself: 'The case has reached “{stage}”.',
    },
    closed: {
      subject: 'Closed: {case}',
      sentence: '{actor} has closed the case.',
      byItself: 'The case is closed.',
    },
    reopened: {
      subject: 'Reopened: {case}',
      sentence: '{actor} has reopened the case.',
      byItself: 'The case is open again.',
    },
    warned: { subject: 'Due soon: {case}', sentence: 'It is due soon and still open.' },
    breached: { subject: 'Overdue: {case}', sentence: 'Its time is over and it is still open.' },
    escalated: {
      subject: 'Overdue, please look after it: {case}',
      sentence: 'Its time is over and it is still open. Please look after it.',
      others: {
        subject: 'Overdue: {case}',
        sentence: 'Its time is over and it is still open.',
      },
    },
    'approval asked': {
      subject: 'Please decide: {case}',
      sentence: '{actor} asks for your approval: “{move}”.',
      byItself: 'Your approval is asked for: “{move}”.',
      others: {
        subject: 'Approval asked: {case}',
        sentence: 'An approval is asked for: “{move}”.',
      },
    },
    approved: {
      subject: 'Approved: {case}',
      sentence: '{actor} has approved “{move}”.',
      byItself: '“{move}” is approved.',
    },
    refused: {
      subject: 'Not approved: {case}',
      sentence: '{actor} has not approved “{move}”.',
      byItself: '“{move}” is not approved.',
    },
    'task assigned': {
      subject: 'Task: {task} ({case})',
      sentence: '{actor} has given you a task: “{task}”.',
      byItself: 'A task for you: “{task}”.',
      others: { subject: 'Task: {task} ({case})', sentence: 'A task has come up: “{task}”.' },
    },
    'task done': {
      subject: 'Task done: {task} ({case})',
      sentence: '{actor} has done “{task}”.',
      byItself: '“{task}” is done.',
    },
    commented: { subject: 'Comment: {case}', sentence: '{actor} has written a comment.' },
    mentioned: {
      subject: 'You are mentioned: {case}',
      sentence: '{actor} mentions you in a comment.',
      others: { subject: 'Comment: {case}', sentence: '{actor} has written a comment.' },
    },
    'document to approve': {
      subject: 'To approve: {document} ({case})',
      sentence: 'Please approve “{document}”, so that it can be released.',
      others: {
        subject: 'In approval: {document} ({case})',
        sentence: '“{document}” awaits its approval.',
      },
    },
    'document released': {
      subject: 'Released: {document} ({case})',
      sentence: '“{document}” is released.',
    },
    'document refused': {
      subject: 'Not approved: {document} ({case})',
      sentence: '“{document}” was not approved and is not released.',
    },
    'document signed': {
      subject: 'Signed: {document} ({case})',
      sentence: '“{document}” is signed.',
    },
    'document failed': {
      subject: 'Not made: {document} ({case})',
      sentence: '“{document}” could not be made. On the case you can have it tried again.',
    },
    'channel paused': {
      subject: 'The channel “{channel}” is paused',
      sentence:
        'Messages by “{channel}” keep failing. They are kept, and Baton tries again by itself.',
    },
  },
  labels: {
    case: 'Case',
    stage: 'Stage',
    handoff: 'Handoff',
    giver: 'From',
    due: 'Due',
    round: 'Round',
    reason: 'Reason',
    note: 'Note',
    comment: 'Comment',
    task: 'Task',
    move: 'To approve',
    step: 'Step',
    checklist: 'Checked',
    liaison: 'Liaison',
    outcome: 'Outcome',
    by: 'By',
  },
  actions: {
    accept: 'Accept',
    reject: 'Reject',
    approve: 'Approve',
    refuse: 'Do not approve',
    'task done': 'Mark as done',
    open: 'Open',
  },
  digest: { one: 'News: {case}', many: 'News on {count} cases', open: 'Open inbox' },
  test: {
    subject: 'A test of “{channel}”',
    text: '{actor} has sent this to see whether messages arrive. They do.',
  },
  unseen: {
    subject: 'Asked of you, but not shown to you: {case}',
    sentence:
      'You are asked to answer this case, but none of your roles shows it to you, so you cannot answer yet. The liaison or an administrator has been told, and can let you see it or ask somebody else.',
  },
  lastResort:
    'You have this because nobody who is asked can answer: they are inactive, or their roles do not show them the case. Please answer it, pass it to somebody else, or have the policy changed.',
  standsIn: 'You stand in for {name}.',
  separator: ', ',
};
