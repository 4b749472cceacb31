/** An answer that is older than the last change of what it is about is told as such, and hinders nothing. */
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import { ObjectId } from '$models/architecture/identifier';
import { fixtureArchitecture, fixturePack } from '$exporters/form03/fixture';
import { answeredBefore, olderAnswersNote } from './answered-before';

const asOf = '2026-11-20';
const at = (level: 'internal' | 'public', architecture: Architecture) =>
	edition(architecture, { level, asOf, pack: fixturePack });

function changed(): Architecture {
	const architecture = fixtureArchitecture();
	const object = architecture.objects.get(ObjectId('o2'));
	if (object === undefined) throw new Error('There is no o2');
	const next = { ...object, fields: { ...object.fields, owner: { value: 'Sở Nội vụ' } } };
	return { ...architecture, objects: new Map(architecture.objects).set(object.id, next) };
}

const inputOf = (now: Architecture, level: 'internal' | 'public' = 'internal') => ({
	edition: at(level, now),
	earlier: [
		{
			...({
				version: '1.0',
				isLast: true,
				ended: 'returned',
				cutoffDate: asOf,
				submittedAt: '2026-11-20T10:00:00.000Z'
			} as const),
			edition: at(level, fixtureArchitecture())
		}
	]
});
const early = '2026-11-20T09:00:00.000Z';

describe('an answer', () => {
	const told = answeredBefore(inputOf(changed()));

	it('about a record that changed since is older than the change, and no other one is', () => {
		expect(told({ finding: 'Q1:object:o2', at: early })).toBe('1.0');
		expect(told({ finding: 'Q1:object:o10', at: early })).toBe('');
		expect(told({ finding: 'Q1:object:o2', at: '2026-11-20T11:00:00.000Z' })).toBe('');
	});

	it('about the whole is older than any change', () => {
		expect(told({ finding: 'checklist-3:architecture:a', at: early })).toBe('1.0');
		const same = answeredBefore(inputOf(fixtureArchitecture()));
		expect(same({ finding: 'checklist-3:architecture:a', at: early })).toBe('');
	});

	it('is told to the public without any of that', () => {
		expect(answeredBefore(inputOf(changed(), 'public'))({ finding: 'Q1:object:o2', at: early })).toBe('');
	});
});

it('is told in words with the version, and in none where nothing is older', () => {
	expect(olderAnswersNote(['', '1.0'])).toBe(
		'Lưu ý: có câu trả lời từ trước khi trình phiên bản 1.0; xem lại nếu nội dung được hỏi đã đổi.'
	);
	expect(olderAnswersNote([''])).toBe('');
});
