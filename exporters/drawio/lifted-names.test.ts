import { expect, it } from 'vitest';
import { lineAlong, slot, slotScene } from '../slot-scene-fixture';
import { scenesToDrawio } from './scenes-to-drawio';

const cells = (x: number): readonly string[] => {
	const through = lineAlong(
		'r',
		[
			[x, 0],
			[x, 400]
		],
		[x, 200]
	);
	return scenesToDrawio([slotScene({ ...through, label: '' })])
		.split('\n')
		.filter((line) => line.startsWith('<UserObject'));
};

it('a name that a line runs through stands once more above the lines, and its box keeps it unseen', () => {
	const [box = '', line = '', name = ''] = cells(130);
	expect(box).toMatch(/label="Mạng nội bộ \(LAN\)".*noLabel=1;/u);
	expect(line).toContain('edge="1"');
	expect(name).toMatch(new RegExp(`id="title-of/${slot.id}".*parent="names"`, 'u'));
	expect(name).toContain('label="Mạng nội bộ (LAN)"');
});

it('a name that no line meets stays in its box alone', () => {
	expect(cells(380)).toHaveLength(2);
	expect(cells(380)[0]).not.toContain('noLabel');
});
