export {
  candidatesBetween,
  occurrencesBetween,
  type Candidate,
  type Occurrence,
  type RecurrenceSetting,
} from './recurrence/occurrences.ts';
export { holidayRules, type HolidayRule, type Recurrence } from './recurrence/recurrence.ts';
export { parseRule } from './recurrence/rule.ts';
export { parseRecurrence, timeOfDay } from './recurrence/words.ts';
export { calendarOfMail } from './read/mail.ts';
export { readReplies, type Reply } from './read/reply.ts';
export { writeCalendar, type CalendarText, type Method } from './write/calendar.ts';
export {
  answers,
  type Answer,
  type CalendarEvent,
  type CalendarPerson,
  type EventAttendee,
} from './write/event.ts';
