export { fillAgenda, fillAgendas } from './agenda/fill-agendas.ts';
export { agendaReason, attendeeReason } from './explain.ts';
export { answerInvitation, takeReplies } from './invitations/answer.ts';
export { feedOf } from './invitations/feed.ts';
export {
  finishAction,
  followActions,
  owedBefore,
  owedBy,
  type NewAction,
  type OwedItem,
} from './minutes/action-items.ts';
export { writeMinutes, type Minutes } from './minutes/write-minutes.ts';
export { saidTo } from './model/in-words.ts';
export {
  presences,
  type ActionItem,
  type Attendee,
  type Matter,
  type Occurrence,
  type Presence,
  type Topic,
} from './model/occurrence.ts';
export { meetingNamed, type MeetingParts } from './parts.ts';
export {
  addTopic,
  callMeeting,
  cancelOccurrence,
  changeOccurrence,
  mayCall,
  type OccurrenceChange,
} from './plan/change-occurrence.ts';
export { planMeetings } from './plan/plan-meetings.ts';
export { meetingTopics, type MeetingPost, type MeetingTold, type MeetingTopic } from './ports.ts';
export { listOccurrences, occurrencesOf } from './read/list-occurrences.ts';
export { openOccurrence, type OpenedOccurrence } from './read/open-occurrence.ts';
