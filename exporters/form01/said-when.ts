/** Who did something in an appraisal and when, in words and in the time of Việt Nam. */
import { vietnamDay, vietnamMinute } from '$models/text/vietnam-day';
import { vietnameseDate } from '$exporters/form03/wording';

/** Such as 26/11/2026. */
export const day = (instant: string): string => vietnameseDate(vietnamDay(new Date(instant)));

/** Such as 26/11/2026 01:30. */
export const moment = (instant: string): string => `${day(instant)} ${vietnamMinute(new Date(instant))}`;

const behind = (by: string, at: string): string => (by === '' ? at : `${by}, ${at}`);

/** With the name where there is one. */
export const signed = (by: string, at: string): string => behind(by, day(at));

export const signedAt = (by: string, at: string): string => behind(by, moment(at));

/** With a full stop where it has none. */
export const ended = (said: string): string => (/[.!?…]$/u.test(said) ? said : `${said}.`);
