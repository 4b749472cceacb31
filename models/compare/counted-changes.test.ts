import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readCanonical, type ReadFile } from '$models/architecture/canonical';
import { differences } from './differences';
import { differingDiagrams, versionChanges } from './counted-changes';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const file = read.value;
const [diagram, other] = file.architecture.diagrams.values();
if (diagram === undefined || other === undefined) throw new Error('The sample has no two diagrams');

const withField = (id: typeof diagram.id, key: string, value: string): ReadFile => {
	const known = file.architecture.diagrams.get(id) ?? diagram;
	const changed = { ...known, fields: { ...known.fields, [key]: { value } } };
	return {
		...file,
		architecture: { ...file.architecture, diagrams: new Map(file.architecture.diagrams).set(id, changed) }
	};
};
const none = { added: [], removed: [], changed: [], concerned: [], chapters: [], diagrams: 0, raised: 0, dossier: [] };

it('of a file and itself are none', () => {
	expect(versionChanges(file, file)).toEqual(none);
});

it('are chapters whose text is another', () => {
	const chapters = new Map(file.architecture.chapters).set('form01/V.7', 'Khác').set('form01/II', 'Mới');
	const after = { ...file, architecture: { ...file.architecture, chapters } };
	expect(versionChanges(file, after)).toEqual({ ...none, chapters: ['form01/II', 'form01/V.7'] });
});

it('are diagrams, as the page of a comparison counts them, and among them those that only bear another number', () => {
	const after = withField(diagram.id, 'purpose', 'Nêu rõ');
	const told = differences(file.architecture, after.architecture);
	expect(versionChanges(file, after)).toEqual({
		...none,
		diagrams: differingDiagrams(told.records, told.diagrams).size
	});
	expect(versionChanges(file, withField(other.id, 'version', '9.9'))).toEqual({
		...none,
		diagrams: 1,
		raised: 1
	});
});

it('are facts of the dossier, but for those that every version has anew', () => {
	const dossier = { ...file.dossier, version: '9.9', effectiveDate: '2027-01-01' };
	expect(versionChanges(file, { ...file, dossier })).toEqual(none);
	const after = { ...dossier, cutoffDate: '2026-11-28', decision: { place: 'Cà Mau' } };
	expect(versionChanges(file, { ...file, dossier: after })).toEqual({ ...none, dossier: ['cutoffDate', 'decision'] });
});
