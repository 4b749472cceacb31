import { expect, test } from 'vitest';
import type { ViewObject } from '$models/views/view';
import { measureText } from './measure';
import { OBJECT_LEAST, OBJECT_MOST, OBJECT_TEXT, objectPieces } from './object-piece';
import { PAD } from './piece';

const object: ViewObject = {
	id: 'x',
	node: '',
	name: 'Nền tảng SOC quốc gia thế hệ mới (Nền tảng điều hành an ninh mạng quốc gia)',
	code: 'KT-125',
	state: 'Đang vận hành',
	kind: 'Hệ thống số',
	badge: 'QG-A · Tham chiếu',
	role: 'object',
	hue: '',
	description: '',
	locked: false,
	children: []
};

test('a box of any width tells the whole name, and all that its small lines have to tell', () => {
	for (let width = OBJECT_LEAST; width <= OBJECT_MOST; width += 5) {
		const { box } = objectPieces(measureText)(object, width);
		expect(box.text.lines.join(' ')).toBe(object.name);
		expect(box.caption.split(/ · |\n/u)).toEqual(['KT-125', 'Hệ thống số', 'QG-A', 'Tham chiếu', 'Đang vận hành']);
	}
});

test('small lines fit in the type of the name too, which the canvas draws them in', () => {
	for (let width = OBJECT_LEAST; width <= OBJECT_MOST; width += 5) {
		const { box } = objectPieces(measureText)(object, width);
		for (const line of box.caption.split('\n'))
			expect(measureText(line, OBJECT_TEXT, 600)).toBeLessThanOrEqual(width - 2 * PAD);
	}
});
