import { expect, it } from 'vitest';
import { differences } from '$models/compare/differences';
import { fixtureArchitecture, fixtureInput, fixturePack as pack } from '$exporters/form03/fixture';
import { findingsBetween, type CheckedState } from './checked-findings';
import { comparisonHtml } from './comparison-html';

const architecture = fixtureArchitecture();
const today = '2026-11-28';
const state = (answers: CheckedState['answers']): CheckedState => ({
	...{ architecture, pack, answers },
	dossier: fixtureInput(architecture).dossier
});
const [question] = findingsBetween(state([]), state([]), today).questions ?? [];
if (question === undefined) throw new Error('The fixture asks people something');
const unmet = {
	...{ pack: pack.id, finding: question.id, answer: 'fail', reason: 'Chưa có' },
	...{ account: 'an', at: '2026-11-27T08:00:00.000Z' }
} as const;
const ids = (of: readonly { readonly id: string }[] | undefined): readonly string[] => of?.map(({ id }) => id) ?? [];

it('holds each state against its own answers, so that what was answered as not met is new', () => {
	const found = findingsBetween(state([]), state([unmet]), today);
	expect(ids(found.fresh)).toEqual([question.id]);
	expect(ids(found.questions)).not.toContain(question.id);
	const back = findingsBetween(state([unmet]), state([]), today);
	expect([ids(back.fixed), ids(back.questions).includes(question.id)]).toEqual([[], true]);
});

it('compares by the machine alone where the answers of one are not known, and the printed page says so', () => {
	const html = (answers: CheckedState['answers']): string =>
		comparisonHtml({
			...{ names: ['1.0', '1.1'], states: [architecture, architecture], pack, unchecked: '' },
			differences: differences(architecture, architecture),
			findings: findingsBetween(state(answers), state([unmet]), today)
		});
	const found = findingsBetween(state(null), state([unmet]), today);
	expect([ids(found.fresh), found.questions]).toEqual([[], undefined]);
	const note = 'chỉ gồm kết quả kiểm tra tự động';
	expect(html(null)).toContain(note);
	expect(html([])).not.toContain(note);
});
