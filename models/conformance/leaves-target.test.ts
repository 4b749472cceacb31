import { expect, test } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { definitionOf, fieldOf } from '$models/framework/lookup';

test.each([
	['G05g', 'leaves-target'],
	['G05h', 'not-of-target']
])('who mends what %s finds reads every field by which an object leaves the target', (id, definition) => {
	const pack = builtInPack('vn-1425');
	const rule = pack?.rules.find((one) => one.id === id);
	const condition = pack === undefined ? undefined : definitionOf(pack, definition)?.condition;
	if (pack === undefined || rule === undefined || condition === undefined) throw new Error('The pack has both');
	const fields = [...JSON.stringify(condition).matchAll(/"to:(\w+)"/gu)].map(([, field = '']) => field);
	expect(new Set(fields)).toEqual(new Set(['lifecycle', 'usageState']));
	for (const field of fields) {
		const label = fieldOf(pack, 'object', field)?.label;
		for (const language of ['vi', 'en'] as const)
			expect(rule.howToFix[language].toLocaleLowerCase('vi')).toContain(label?.[language].toLocaleLowerCase('vi'));
	}
});
