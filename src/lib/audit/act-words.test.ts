import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actKey, detailParts, type Said } from './act-words';

const said: Said = {
	t: (key) => key,
	date: (day) => day.split('-').reverse().join('/'),
	dateTime: (at) => `lúc ${at}`,
	nameOf: (account) => (account === 'chi' ? 'Nguyễn Thị Chi' : account)
};

/** Acts that are written where an architecture's own chain is meant. */
function actsInCode(): readonly string[] {
	const folder = 'collab-server';
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
		.flatMap((path) => {
			const text = readFileSync(join(folder, path), 'utf8');
			const found = text.matchAll(
				/'((?:dossier|thread|variant|waiver|finding|rule|evidence|version|part|proposal|public)\.[a-z-]+)'(?=, at\b|, clock| :|,? \})/gu
			);
			return [...found].flatMap(([, act = '']) => act);
		});
}

describe('a row in words', () => {
	it('calls what it is about by its name, and says nothing of a thread that has only an id', () => {
		const known: Said = { ...said, subjectOf: (subject) => (subject === 'object:sport' ? 'KT-70 Cổng du lịch' : null) };
		const detail = { about: 'object:sport', thread: '0f8fad5b-d9cb-469f-a165-70867728950e', note: 'x' };
		expect(detailParts(JSON.stringify(detail), known)).toEqual([
			{ label: 'audit.key.about', text: 'KT-70 Cổng du lịch' },
			{ label: 'audit.key.note', text: 'x' }
		]);
	});

	it('tells labels of fields in English to who reads in English', () => {
		const detail = JSON.stringify({ field: 'Chủ quản', remark: 'Chủ quản' });
		const inEnglish: Said = { ...said, english: { 'field Chủ quản': 'Owner' } };
		expect(detailParts(detail, inEnglish).map(({ text }) => text)).toEqual(['Owner', 'Chủ quản']);
		expect(detailParts(detail, said).map(({ text }) => text)).toEqual(['Chủ quản', 'Chủ quản']);
	});

	it('tells a chapter as it is called wherever it stands, also as what something is about', () => {
		const detail = { about: 'chapter:form01/I.1' };
		expect(detailParts(JSON.stringify(detail), said)).toEqual([{ label: 'audit.key.about', text: 'audit.form01 I.1' }]);
	});

	it('folds a long list', () => {
		const unwritten = ['form01/I', 'form01/II', 'form01/III', 'form01/IV'];
		expect(detailParts(JSON.stringify({ unwritten }), said)).toEqual([
			{ label: 'audit.key.unwritten', text: '', many: unwritten.map((key) => `audit.form01 ${key.slice(7)}`) }
		]);
	});

	it('names the acts there are, and leaves another as it is', () => {
		expect(actKey('dossier.issue')).toBe('audit.act.dossier.issue');
		expect(actKey('something.later')).toBeNull();
	});

	it('has words for every act that the server writes', () => {
		const acts = actsInCode();
		expect(acts).toEqual(expect.arrayContaining(['dossier.item', 'thread.settle', 'thread.answer', 'variant.merge']));
		expect(acts.filter((act) => actKey(act) === null)).toEqual([]);
	});

	it.each([
		['', []],
		['Kiến trúc cũ', [{ label: '', text: 'Kiến trúc cũ' }]],
		['7', [{ label: '', text: '7' }]],
		[
			JSON.stringify({
				version: '1.0',
				reason: '',
				sha256: 'a'.repeat(64),
				approvedBy: ['chi', 'ha'],
				approvedForIt: 'chi',
				odd: true
			}),
			[
				{ label: 'audit.key.version', text: '1.0' },
				{ label: 'audit.key.sha256', text: 'aaaaaaaaaaaa…' },
				{ label: 'audit.key.approvedBy', text: 'Nguyễn Thị Chi, ha' },
				{ label: 'audit.key.approvedForIt', text: 'Nguyễn Thị Chi' },
				{ label: 'odd', text: 'true' }
			]
		],
		[
			JSON.stringify({ item: '3', decision: 'refused', effectiveDate: '2026-12-01' }),
			[
				{ label: 'audit.key.item', text: '3' },
				{ label: 'audit.key.decision', text: 'audit.value.decision.refused' },
				{ label: 'audit.key.effectiveDate', text: '01/12/2026' }
			]
		],
		[
			JSON.stringify({
				...{ variant: '0f8fad5b-d9cb-469f-a165-70867728950e', name: 'Dùng chung', from: 'merged' },
				...{ finding: 'T01:object:0f8fad5b-d9cb-469f-a165-70867728950e', unwritten: ['form01/V.1.1', 'form01/VI'] }
			}),
			[
				{ label: 'audit.key.name', text: 'Dùng chung' },
				{ label: 'audit.key.from', text: 'audit.value.from.merged' },
				{ label: 'audit.key.finding', text: 'T01:object:0f8fad5b…' },
				{ label: 'audit.key.unwritten', text: 'audit.form01 V.1.1, audit.form01 VI' }
			]
		],
		[
			JSON.stringify({ decision: { number: '15/QĐ-UBND', date: '2026-11-27' } }),
			[{ label: 'audit.key.decision', text: '15/QĐ-UBND, 27/11/2026' }]
		],
		[
			JSON.stringify({
				assignee: 'a1',
				assigneeName: 'Trần Hà',
				answer: { outcome: 'done', account: 'a1', accountName: 'Trần Hà', at: '2026-11-27T01:00:00.000Z' }
			}),
			[
				{ label: 'audit.key.assigneeName', text: 'Trần Hà' },
				{ label: 'audit.key.answer', text: 'audit.value.outcome.done, Trần Hà, lúc 2026-11-27T01:00:00.000Z' }
			]
		]
	])('tells %s', (detail, parts) => expect(detailParts(detail, said)).toEqual(parts));
});
