/** Which sentence says as of when a frozen version is looked at: the two days are told apart only where they differ. */
import { vietnamDay } from '$models/text/vietnam-day';

/** `at` is the instant of freezing; `cutoffDate` is '' where the dossier states none. */
export const frozenLead = (cutoffDate: string, at: string): 'lead' | 'leadSameDay' | 'leadNoCutoff' =>
	cutoffDate === '' ? 'leadNoCutoff' : cutoffDate === vietnamDay(new Date(at)) ? 'leadSameDay' : 'lead';
