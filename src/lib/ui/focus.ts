/** Where the focus is, for what gives it back once what was pressed is gone or rests. */

/** Whether nobody is at anything: what had the focus went, or cannot have it any more. */
export const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
