import { describe, expect, it } from 'vitest';
import type { Answer } from '$models/conformance/decisions';
import { exampleArchitecture } from '$models/conformance/examples';
import { builtInPack } from '$models/framework/packs';
import { answeredQuestions } from './answered';

const pack = builtInPack('vn-1425');
const made = exampleArchitecture({ gaps: [{ id: 'g1', fields: { content: 'Hợp nhất kho dữ liệu' } }] });
if (pack === undefined || !made.ok) throw new Error('No example');
const architecture = made.value;

const answer = (finding: string): Answer => ({
	pack: 'vn-1425',
	finding,
	answer: 'pass',
	reason: 'Đã so sánh',
	account: 'a1',
	at: '2026-11-25T00:00:00Z'
});
const answered = (ids: readonly string[], isThere = (_: string) => false) =>
	answeredQuestions(ids.map(answer), architecture, pack, isThere);

describe('answered questions', () => {
	it('are findings again, with the name of their record', () => {
		const [whole, gap] = answered([`G16:architecture:${architecture.meta.id}`, 'G04k:gap:g1']);
		expect(whole).toMatchObject({ rule: 'G16', subject: { kind: 'architecture', name: architecture.meta.name } });
		expect(gap).toMatchObject({ rule: 'G04k', asked: true, subject: { kind: 'gap', name: 'Hợp nhất kho dữ liệu' } });
	});

	it('are left out where the finding is there, the record is gone, or the rule asks nobody', () => {
		expect(answered(['G04k:gap:g1'], () => true)).toEqual([]);
		expect(answered(['G04k:gap:gone', 'G07:object:g1', 'X99:object:g1', 'no id'])).toEqual([]);
	});
});
