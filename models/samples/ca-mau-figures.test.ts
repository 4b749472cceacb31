/** Figures and states that the sample tells in words are those of its own records. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { listOf, textOf } from '$models/architecture/field';
import { liveObjects, liveRelations } from '$models/architecture/live';
import { check } from '$models/conformance/check';
import { Conditions } from '$models/conformance/conditions';
import { builtInPack } from '$models/framework/packs';

const pack = builtInPack('vn-1425');
const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
const { architecture, dossier } = read.value;
const asOf = dossier.cutoffDate;
const relations = liveRelations(architecture);

const indicator = (name: RegExp): Readonly<Record<'baseline' | 'value', string>> => {
	const found = [...architecture.kpis.values()].find(({ fields }) => name.test(textOf(fields['name'])));
	if (found === undefined) throw new Error(`The sample has no indicator ${name.source}`);
	return { baseline: textOf(found.fields['baseline']), value: textOf(found.fields['value']) };
};
const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`;

describe('the sample of Cà Mau', () => {
	it('begins with as many databases on the integration platform as its relations tell', () => {
		const conditions = new Conditions(architecture, pack, asOf);
		const own = liveObjects(architecture).filter(
			({ id, kind }) => kind === 'database' && conditions.holds({ use: 'own-original' }, 'object', id)
		);
		const linked = own.filter(({ id }) =>
			relations.some(
				({ source, target, fields }) =>
					(source === id || target === id) &&
					listOf(fields['channel']).includes('lgsp') &&
					textOf(fields['state']) === 'in-use'
			)
		);
		const now = percent(linked.length, own.length);
		expect(indicator(/CSDL kết nối LGSP/u)).toEqual({ baseline: now, value: now });
	});

	it('names as not yet shared through the integration platform the databases that its relations tell', () => {
		const conditions = new Conditions(architecture, pack, asOf);
		const databases = liveObjects(architecture).filter(
			({ id, kind, fields }) =>
				kind === 'database' &&
				textOf(fields['modelState']) !== 'to-be' &&
				conditions.holds({ use: 'own-original' }, 'object', id)
		);
		const apart = databases.filter(
			({ id }) =>
				!relations.some(
					({ source, target, fields }) =>
						(source === id || target === id) &&
						listOf(fields['channel']).includes('lgsp') &&
						textOf(fields['state']) === 'in-use'
				)
		);
		const said = /([^.;]+) chưa chia sẻ qua LGSP/u.exec(architecture.chapters.get('form01/V.2.1') ?? '')?.[1] ?? '';
		expect(said.match(/KT-\d+/gu)?.sort()).toEqual(apart.map(({ code }) => code).sort());
	});

	it('gives for everything new the reason that its principles ask for', () => {
		const added = liveObjects(architecture).filter(({ fields }) => textOf(fields['disposition']) === 'add');
		expect(added.length).toBeGreaterThan(0);
		expect(
			added.filter(({ fields }) => textOf(fields['justification']) === '' || textOf(fields['justificationKind']) === '')
		).toEqual([]);
	});

	it('begins with as many rules met everywhere as its check finds', () => {
		const { outcomes } = check(architecture, pack, asOf, { dossier });
		const asked = outcomes.filter(
			({ counts }) => counts.pass + counts.fail + counts.undetermined + counts['not-enough-basis'] > 0
		);
		const met = asked.filter(({ counts }) => counts.fail + counts.undetermined + counts['not-enough-basis'] === 0);
		const now = percent(met.length, asked.length);
		expect(indicator(/quy tắc của Khung kiến trúc đáp ứng ở mọi trường hợp/u)).toEqual({ baseline: now, value: now });
	});

	it('says of nothing that it is still being connected whose every relation is in use', () => {
		const connecting = liveObjects(architecture)
			.filter(({ fields }) => textOf(fields['usageState']) === 'connecting')
			.map((object) => {
				const own = relations.filter(({ source, target }) => source === object.id || target === object.id);
				return { code: object.code, own };
			})
			.filter(({ own }) => own.length > 0);
		expect(connecting).not.toEqual([]);
		const wrong = connecting.filter(({ own }) => own.every(({ fields }) => textOf(fields['state']) === 'in-use'));
		expect(wrong.map(({ code }) => code)).toEqual([]);
	});
});
