import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxText } from '$models/scene/box-text';
import type { SceneBox } from '$models/scene/scene';
import type { ViewObject } from '$models/views/view';
import { fittedBoxes } from './fitted-text';
import { measureText } from './measure';

const box = (given: Partial<SceneBox> = {}): SceneBox => ({
	id: 'object/1',
	reference: { kind: 'object', id: '1' },
	role: 'object',
	hue: '',
	rectangle: [0, 0, 101, 60],
	parent: '',
	text: {
		lines: ['Claim', 'Registration', 'Service'],
		size: 11,
		weight: 600,
		align: 'left',
		anchor: 'middle'
	},
	caption: 'Dịch vụ nghiệp\nvụ',
	badge: '',
	locked: false,
	placedByHand: true,
	description: 'Claim Registration Service',
	...given
});
const object = (given: Partial<ViewObject> = {}): ViewObject => ({
	id: '1',
	node: 'n1',
	name: 'Claim Registration Service',
	code: '',
	state: '',
	badge: '',
	kind: 'Dịch vụ nghiệp vụ',
	role: 'object',
	hue: '',
	description: '',
	locked: false,
	children: [],
	...given
});
const fitted = (one: ViewObject, ...boxes: SceneBox[]): SceneBox =>
	fittedBoxes(boxes, [one], measureText)[0] ?? expect.unreachable();

test('a name and its small words stand within a low box', () => {
	const one = fitted(object(), box());
	expect(one.text.lines.join(' ')).toBe('Claim Registration Service');
	expect(one.caption.replaceAll('\n', ' ')).toBe('Dịch vụ nghiệp vụ');
	for (const { y, size } of boxText(one)) expect([y - size >= 0, y + size * 0.3 <= 60]).toEqual([true, true]);
});

test('the words of a box that holds others end above these', () => {
	const inner = box({ id: 'object/2', rectangle: [10, 26, 80, 30] });
	const outer = box({
		text: { ...box().text, lines: ['Handle Claim'], anchor: 'top' },
		caption: 'Quy trình nghiệp vụ'
	});
	const handle = object({ name: 'Handle Claim', kind: 'Quy trình nghiệp vụ' });
	expect(Math.max(...boxText(fitted(handle, outer, inner)).map(({ y }) => y))).toBeLessThan(26);
	expect(fitted(handle, outer, inner).text.lines).toEqual(['Handle Claim']);
});

test('a colour keeps its word where the other small words have no room', () => {
	const one = fitted(
		object({ name: 'Claim', code: 'KT-1', overlay: { tone: 'added', word: 'Mới' } }),
		box({ rectangle: [0, 0, 140, 34], caption: 'KT-1 · CSDL\nMới', overlay: 'added' })
	);
	expect(one.caption).toMatch(/Mới$/u);
});

test('what has room stays as it is, and so does what nobody placed', () => {
	const roomy = box({ rectangle: [0, 0, 200, 120] });
	expect(fitted(object(), roomy)).toBe(roomy);
	const loose = box({ placedByHand: false });
	expect(fitted(object(), loose)).toBe(loose);
});

test('no line is wider than its box, whatever the name is', () => {
	const text = fc.string({ minLength: 1, maxLength: 80 }).filter((name) => name.trim() !== '');
	fc.assert(
		fc.property(text, fc.integer({ min: 40, max: 240 }), fc.integer({ min: 16, max: 120 }), (name, width, height) => {
			const one = fitted(
				object({ name }),
				box({ rectangle: [0, 0, width, height], text: { ...box().text, lines: [name] } })
			);
			for (const line of one.text.lines)
				expect(measureText(line, one.text.size, 600)).toBeLessThanOrEqual(Math.max(width - 16, one.text.size * 1.5));
		})
	);
});
