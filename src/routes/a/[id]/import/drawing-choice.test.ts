import { describe, expect, it } from 'vitest';
import { mappingSchema, type LineMapping, type ShapeMapping } from '$exporters/drawio/mapping';
import {
	choiceOfLine,
	choiceOfShape,
	formsOf,
	lineByForm,
	shapeByForm,
	waits,
	withChoice,
	withLineChoice
} from './drawing-choice';

const mapping = mappingSchema.parse({
	version: 1,
	pages: [
		{
			page: 'p',
			kind: 'x',
			title: '',
			shapes: [
				{ cell: 'a', label: 'Kho', form: 'cylinder', as: 'object', object: 'o1', certainty: 'sure' },
				{ cell: 'b', label: 'Kho khác', form: 'cylinder', as: 'new', kind: 'system', confirmed: false },
				{ cell: 'c', label: '', form: 'box', as: 'aside', confirmed: false }
			],
			lines: [{ cell: 'e', form: 'solid', as: 'new', kind: 'technical', confirmed: false }]
		}
	]
});
const [page] = mapping.pages;
const [known, fresh, silent] = page?.shapes as [ShapeMapping, ShapeMapping, ShapeMapping];
const [line] = page?.lines as [LineMapping];

describe('what a shape is', () => {
	it('is one value, forth and back', () => {
		for (const shape of [known, fresh, silent])
			expect(choiceOfShape(withChoice(shape, choiceOfShape(shape)))).toBe(choiceOfShape(shape));
		expect(choiceOfLine(withLineChoice(line, choiceOfLine(line)))).toBe('new:technical');
	});

	it('is confirmed once somebody has said it, and left aside unconfirmed', () => {
		expect(waits(fresh)).toBe(true);
		expect(withChoice(fresh, 'new:database')).toMatchObject({ kind: 'database', object: '', confirmed: true });
		expect(withChoice(fresh, 'object:a:b')).toMatchObject({ object: 'a:b', kind: '', confirmed: true });
		expect(withChoice(known, 'aside')).toMatchObject({ as: 'aside', object: '', confirmed: false });
		expect(waits(withChoice(known, 'aside'))).toBe(false);
	});

	it('is told of all of one form, without making new what is there already', () => {
		expect(shapeByForm(known, 'new:database')).toBe(known);
		expect(shapeByForm(fresh, 'new:database')).toMatchObject({ kind: 'database', confirmed: true });
		expect(shapeByForm(silent, 'note')).toBe(silent);
		expect(shapeByForm(fresh, 'confirm')).toEqual({ ...fresh, confirmed: true });
		expect(shapeByForm(silent, 'confirm')).toBe(silent);
		expect(lineByForm(line, 'aside')).toMatchObject({ as: 'aside', kind: '' });
	});

	it('is counted by form, with what still waits', () => {
		expect(formsOf([known, fresh, silent], choiceOfShape)).toEqual([
			{ form: 'cylinder', count: 2, waiting: 1, choice: '' },
			{ form: 'box', count: 1, waiting: 0, choice: 'aside' }
		]);
	});
});
