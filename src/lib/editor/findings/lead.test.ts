import { expect, it } from 'vitest';
import { builtInPacks } from '$models/framework/packs';
import { isAboutTasks } from './lead';

it('rules about the tasks of an item to improve lead to the plan, and no others', () => {
	const rules = builtInPacks.find(({ id }) => id === 'vn-1425')?.rules ?? [];
	const led = rules.filter(isAboutTasks).map(({ id }) => id);
	expect(led).toContain('G04');
	expect(led).not.toContain('G04b');
	expect(led).not.toContain('G04c');
});
