import { expect, it } from 'vitest';
import { builtInPacks } from '$models/framework/packs';
import { findingOf } from './fixture';
import { chosenFor, isAboutTasks } from './lead';

it('rules about the tasks of an item to improve lead to the plan, and no others', () => {
	const rules = builtInPacks.find(({ id }) => id === 'vn-1425')?.rules ?? [];
	const led = rules.filter(isAboutTasks).map(({ id }) => id);
	expect(led).toContain('G04');
	expect(led).not.toContain('G04b');
	expect(led).not.toContain('G04c');
});

it('the record of a finding stands chosen beside its details, and nothing where it is about none', () => {
	const about = (kind: 'gap' | 'mapping' | 'chapter' | 'architecture', id: string) =>
		findingOf('F01', id, { subject: { kind, id, code: '', name: '' } });
	const objectOf = (mapping: string) => (mapping === 'm1' ? 'forest' : null);
	expect(chosenFor(findingOf('F01', 'forest'), objectOf)).toEqual([{ kind: 'object', id: 'forest' }]);
	expect(chosenFor(about('gap', 'g18'), objectOf)).toEqual([{ kind: 'gap', id: 'g18' }]);
	expect(chosenFor(about('mapping', 'm1'), objectOf)).toEqual([{ kind: 'object', id: 'forest' }]);
	expect(chosenFor(about('mapping', 'm2'), objectOf)).toEqual([{ kind: 'mapping', id: 'm2' }]);
	expect(chosenFor(about('chapter', 'form01/V.5'), objectOf)).toEqual([]);
	expect(chosenFor(about('architecture', 'a'), objectOf)).toEqual([]);
});
