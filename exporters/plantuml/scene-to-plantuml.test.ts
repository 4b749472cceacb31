import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Scene, SceneBox } from '$models/scene/scene';
import { plantumlText, sceneToPlantuml } from './scene-to-plantuml';

const decoded = (text: string): string =>
	text.replace(/<U\+([0-9A-F]+)>/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const shown = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\s\p{C}]+/gu, ' ')
		.trim();

it('keeps names readable, codes too', () => {
	expect(plantumlText('Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)')).toBe('Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)');
	expect(plantumlText('KT-1 v1.0')).toBe('KT-1 v1.0');
	expect(plantumlText('a -- b')).toBe('a <U+002D><U+002D> b');
	expect(plantumlText('!include /etc/passwd')).toBe('<U+0021>include <U+002F>etc/passwd');
	expect(plantumlText('%load_json("x")')).toBe('<U+0025>load<U+005F>json(<U+0022>x<U+0022>)');
	expect(plantumlText('“x” «y»')).toBe('<U+201C>x<U+201D> <U+00AB>y<U+00BB>');
});

const box = (id: string, name: string, parent = ''): SceneBox => ({
	id,
	reference: { kind: 'object', id },
	role: 'object',
	hue: '',
	rectangle: [0, 0, 10, 10],
	parent,
	text: { lines: [name], size: 11, weight: 600, align: 'left', anchor: 'middle' },
	caption: '',
	badge: '',
	locked: false,
	placedByHand: false,
	description: name
});

const sceneOf = (first: string, second: string, label: string): Scene => ({
	diagram: 'd',
	title: first,
	description: '',
	width: 100,
	height: 100,
	boxes: [box('a', first), box('b', second), box('c', second, 'b')],
	lines: [
		{
			id: 'r',
			reference: { kind: 'relation', id: 'r' },
			from: 'a',
			to: 'c',
			points: [
				[0, 0],
				[1, 1]
			],
			label,
			labelAt: [0, 0],
			stroke: 'dashed',
			arrow: 'open',
			description: ''
		}
	]
});

const hostile = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(
			'"',
			'!',
			'@',
			'%',
			'$',
			'\n',
			'\r',
			'<',
			'>',
			'}',
			'{',
			'[',
			'-',
			'.',
			'/',
			'a',
			' ',
			'“',
			'\\',
			"'"
		)
	})
);

it('no name starts a directive, leaves its quotes or is another name', () => {
	fc.assert(
		fc.property(hostile, hostile, hostile, (first, second, label) => {
			const lines = sceneToPlantuml(sceneOf(first, second, label)).split('\n');
			const said = shown(label);
			expect(lines.map(decoded)).toEqual([
				'@startuml',
				`title ${shown(first)}`,
				`rectangle "${shown(first) || ' '}" as n0`,
				`rectangle "${shown(second) || ' '}" as n1 {`,
				`  rectangle "${shown(second) || ' '}" as n2`,
				'}',
				`n0 ..> n2${said === '' ? '' : ` : ${said}`}`,
				'@enduml',
				''
			]);
			for (const line of lines.slice(1, -2)) {
				expect(line).not.toMatch(/[!@%$'\\“”«»]|--/u);
				expect((line.match(/"/gu) ?? []).length % 2).toBe(0);
			}
		}),
		{ numRuns: 300 }
	);
});
