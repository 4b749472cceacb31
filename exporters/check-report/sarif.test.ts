import { expect, it } from 'vitest';
import type { Finding } from '$models/conformance/report';
import { builtInPack } from '$models/framework/packs';
import { sarifOf } from './sarif';

const builtIn = builtInPack('vn-1425');
if (builtIn === undefined) throw new Error('There is no pack vn-1425');
const pack = builtIn;

const finding = (verdict: Finding['verdict'], asked: boolean): Finding => ({
	id: `R:${verdict}`,
	rule: 'R',
	ruleTitle: { vi: 'Quy tắc', en: 'Rule' },
	verdict,
	severity: 'required',
	subject: { kind: 'object', id: 'a', code: '', name: 'A' },
	fields: [],
	message: { vi: 'Thiếu', en: 'Missing' },
	howToFix: { vi: '', en: '' },
	basis: 'Điều 1',
	paraphrase: { vi: '', en: '' },
	fix: null,
	asked
});

it('tells a failure with its level, what is open without, and a question to a person as a matter of review', () => {
	const counts = { pass: 0, fail: 1, undetermined: 1, 'not-enough-basis': 1, 'not-applicable': 0 };
	const findings = [finding('fail', false), finding('undetermined', false), finding('not-enough-basis', true)];
	const text = sarifOf({
		report: { pack: 'p@1', asOf: '2026-11-23', outcomes: [], findings, counts },
		pack,
		uri: 'a.json',
		engine: '1'
	});
	const { runs } = JSON.parse(text) as { runs: { results: { kind: string; level: string }[] }[] };
	expect(runs[0]?.results.map(({ kind, level }) => [kind, level])).toEqual([
		['fail', 'error'],
		['open', 'none'],
		['review', 'none']
	]);
});

it('tells of each rule and result how sure its ground is, and says it where a person reads it', () => {
	const basis = 'Nghị định 278/2025/NĐ-CP, Kết nối, chia sẻ dữ liệu bắt buộc';
	const cited = { rule: 'N01c', basis, doubt: 'extract' as const };
	const text = sarifOf({
		report: {
			...{ pack: 'vn-1425@1', asOf: '2026-11-23', outcomes: [] },
			findings: [{ ...finding('fail', false), ...cited }, finding('fail', false)],
			counts: { pass: 0, fail: 2, undetermined: 0, 'not-enough-basis': 0, 'not-applicable': 0 }
		},
		...{ pack, uri: 'a.json', engine: '1' }
	});
	const { runs } = JSON.parse(text) as {
		runs: {
			tool: { driver: { rules: { id: string; properties: object }[] } };
			results: { message: { text: string }; properties: object }[];
		}[];
	};
	const properties = (id: string) => runs[0]?.tool.driver.rules.find((rule) => rule.id === id)?.properties;
	expect(properties('N01c')).toEqual({ basis, certainty: 'extract', doubt: 'extract' });
	const firm = pack.rules.find(({ basis }) => basis.instrument === 'qd-1425' && basis.certainty === 'public-copy');
	expect(properties(firm?.id ?? '')).not.toHaveProperty('doubt');
	const [doubtful, sure] = runs[0]?.results ?? [];
	expect(doubtful?.message.text).toBe(`Thiếu (Theo bản trích, cần đối chiếu văn bản: ${basis})`);
	expect(doubtful?.properties).toMatchObject({ doubt: 'extract' });
	expect(sure?.properties).not.toHaveProperty('doubt');
});
