import { expect, it } from 'vitest';
import { PASSED_BEYOND } from '$models/conformance/beyond-checklist';
import type { Submission } from '$lib/lifecycle/shapes';
import { appraisalTold } from './appraisal-told';

const at = '2026-11-28T08:00:00.000Z';
const decided = (item: string, decision: 'accepted' | 'refused' | 'open') => ({
	...{ item, decision, reason: 'Đã xem', name: 'Phạm Thùy Dung', isOwn: true, at }
});
const none = { vi: '', en: '' };

it('counts the items of the checklist alone, and tells rules beyond it and those accepted in one go apart', () => {
	const submission = {
		...{ state: 'in-review', moves: [], checklist: ['1', '2', '3'].map((item) => ({ item, text: none })) },
		items: [
			decided('2', 'open'),
			decided('1', 'accepted'),
			decided('F01', 'refused'),
			decided(PASSED_BEYOND, 'accepted')
		]
	} as unknown as Submission;
	expect(appraisalTold(submission)).toMatchObject({
		...{ outcome: 'under-way', items: { decided: 1, of: 3 } },
		decisions: [{ no: 1 }, { no: 2 }],
		beyond: [{ rule: 'F01', by: 'Phạm Thùy Dung' }],
		passed: { by: 'Phạm Thùy Dung', reason: 'Đã xem' }
	});
});

it('tells nothing before anything was decided', () => {
	expect(appraisalTold(undefined)).toBeNull();
});
