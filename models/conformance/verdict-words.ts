/** The official answers of a check (page 46 of the guide), and what they are in English. */
import type { Words } from '$models/framework/pack';
import type { Verdict } from './report';

export const verdictWords = {
	pass: { vi: 'Đáp ứng', en: 'Met' },
	fail: { vi: 'Chưa đáp ứng', en: 'Not met' },
	'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
	undetermined: { vi: 'Chưa xác định', en: 'Undetermined' },
	'not-enough-basis': { vi: 'Chưa đủ cơ sở đánh giá', en: 'Not enough basis to assess' }
} as const satisfies Readonly<Record<Verdict, Words>>;
