/** What the finished drawings of Form 02 tell, against the rows of Form 03. */
import { grouped } from '$exporters/grouped';
import type { ExportedFile } from '$exporters/exporter';
import type { Agreement, Tell } from './agreement';
import { readDrawing, squeezed } from './drawing';
import { keys, stated, type Form03Facts } from './form03-facts';
import { FORM_02, whoseByDescription, type WhoseTold } from './whose-told';
import { mayStandOn, stateOfDrawing, statesInForm03 } from './states-told';

const CODE = /^(\p{L}+-\d+)[ :]/u;
const prefixOf = (code: string): string => code.slice(0, code.indexOf('-'));

/** A drawing may cut a long value; what is left of it must be its beginning. */
const begins = (whole: string, shown: string): boolean =>
	shown.endsWith('…') ? whole.startsWith(shown.slice(0, -1)) : shown.startsWith(whole);

/** Facts of the dossier in a title block, by the beginnings of their labels. */
const facts = [
	['Mã hồ sơ', 'code'],
	['Phiên bản', 'version'],
	['Ngày chốt', 'cutoff']
] as const;

/** Compares every code, name and title block of every drawing. */
export function compareDrawings(
	drawings: readonly ExportedFile[],
	form03: Form03Facts,
	whose: WhoseTold,
	tell: Tell
): Omit<Agreement['compared']['form02'], 'whose'> {
	const shown = { objects: new Set<string>(), relations: new Set<string>() };
	const ofTable = new Set([...form03.objects.keys()].map(prefixOf));
	const nameOf = (code: string | undefined): string => form03.objects.get(code ?? '')?.[keys.objectName] ?? '';
	const names = new Set([...form03.objects.keys()].map(nameOf));

	const compareState = (path: string, code: string, drawingState: string, objects: readonly (string | undefined)[]) => {
		for (const object of objects) {
			const row = form03.objects.get(object ?? '');
			if (!mayStandOn(drawingState, statesInForm03(row)))
				tell(
					'state-differs',
					`${path} › ${code}`,
					`Mẫu số 02 vẽ ${code} trên sơ đồ ${stateOfDrawing(drawingState)}; Mẫu số 03 ghi ${object ?? ''} là “${row?.[keys.modelState] ?? ''}”.`
				);
		}
	};

	const compareObject = (path: string, told: string, drawingState: string): void => {
		const code = CODE.exec(told)?.[1] ?? '';
		if (!form03.objects.has(code)) {
			// Kinds beyond Table 1 are drawn too; what bears a code of its table has to stand in it.
			if (code !== '' && ofTable.has(prefixOf(code)))
				tell('code-not-in-form-03', `${path} › ${code}`, `Mẫu số 02 vẽ ${code}, Mẫu số 03 không có mã này.`);
			return;
		}
		shown.objects.add(code);
		compareState(path, code, drawingState, [code]);
		whose.take(FORM_02, path, code, whoseByDescription(told));
		const name = nameOf(code);
		if (!squeezed(told).startsWith(squeezed(`${code} ${name}.`)))
			tell(
				'words-differ',
				`${path} › ${code}`,
				`Mẫu số 02 ghi “${told.split('. ')[0] ?? ''}”, Mẫu số 03 ghi “${name}”.`
			);
	};

	const compareRelation = (path: string, told: string, drawingState: string): void => {
		const code = CODE.exec(told)?.[1] ?? '';
		const row = form03.relations.get(code);
		if (row === undefined) {
			const ends = told.slice(code.length + 1).split(' → ');
			if (code !== '' && ends.length === 2 && ends.every((end) => names.has(end.trim())))
				tell('code-not-in-form-03', `${path} › ${code}`, `Mẫu số 02 vẽ ${code}, Mẫu số 03 không có mã này.`);
			return;
		}
		shown.relations.add(code);
		compareState(path, code, drawingState, [row[keys.source], row[keys.target]]);
		const ends = `${nameOf(row[keys.source])} → ${nameOf(row[keys.target])}`;
		if (!squeezed(told).startsWith(squeezed(`${code}: ${ends}`)))
			tell(
				'words-differ',
				`${path} › ${code}`,
				`Mẫu số 02 ghi “${told.split('. ')[0] ?? ''}”, Mẫu số 03 ghi “${ends}”.`
			);
	};

	const counts = new Map<string, { readonly path: string; readonly objects: number; readonly relations: number }>();
	for (const { path, bytes } of drawings) {
		const drawing = readDrawing(path, new TextDecoder().decode(bytes));
		const state = drawing.facts.get(squeezed('Trạng thái')) ?? '';
		for (const told of drawing.objects) compareObject(path, told, state);
		for (const told of drawing.relations) compareRelation(path, told, state);
		for (const [label, key] of facts) {
			const there = squeezed(form03.dossier[key]);
			const [, here = ''] = [...drawing.facts].find(([name]) => name.startsWith(squeezed(label))) ?? [];
			if (there !== '' && !begins(there, here))
				tell(
					'dossier-differs',
					`${path} › ${label}`,
					`Mẫu số 02 ghi “${here}”, Mẫu số 03 ghi “${form03.dossier[key]}”.`
				);
		}
		// The picture and the source of one diagram show equally many.
		const name = path.replace(/\.[^.]+$/u, '');
		const count = { path, objects: drawing.objects.length, relations: drawing.relations.length };
		const other = counts.get(name);
		counts.set(name, count);
		if (other !== undefined && (other.objects !== count.objects || other.relations !== count.relations))
			tell(
				'count-differs',
				path,
				`${path} có ${count.objects} đối tượng, ${count.relations} quan hệ; ${other.path} có ${other.objects}, ${other.relations}.`
			);
	}
	const undrawn = [...form03.objects].filter(([code]) => !shown.objects.has(code));
	const byKind = grouped(undrawn, ([, row]) => stated(row[keys.kind] ?? ''));
	return {
		files: drawings.length,
		objects: shown.objects.size,
		relations: shown.relations.size,
		undrawnObjects: [...byKind].map(([kind, rows]) => ({ kind, codes: rows.map(([code]) => code) })),
		undrawnRelations: [...form03.relations.keys()].filter((code) => !shown.relations.has(code))
	};
}
