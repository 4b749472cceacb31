/** `handle`: somebody of the agency says that it is seen to; `done` and `declined` answer a request for change. */
export const threadActNames = ['handle', 'done', 'declined', 'settle', 'reopen'] as const;
