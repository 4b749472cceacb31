import { expect, it } from 'vitest';
import { builtInPacks } from '$models/framework/packs';
import { ruleOfProblem } from '$models/documents/inspect-chapters';
import { ruleName } from './rule-name';

it('no id of a check of texts is shown, and every rule of a pack keeps its own', () => {
	expect(ruleName(ruleOfProblem('undetermined-open'), 'Văn bản')).toBe('Văn bản');
	expect(ruleName(ruleOfProblem('empty'), 'Văn bản')).toBe('Văn bản');
	for (const { id } of builtInPacks.flatMap(({ rules }) => rules)) expect(ruleName(id, 'Văn bản')).toBe(id);
});
