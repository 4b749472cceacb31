import { describe, expect, it } from 'vitest';
import { hung } from './hang';

const room = { width: 1000, height: 600 };
const list = { width: 300, height: 200 };

describe('hung', () => {
	it('hangs under its field where there is room', () => {
		expect(hung({ left: 100, top: 50, width: 80, height: 30 }, list, room)).toMatchObject({ left: 100, top: 80 });
	});

	it('keeps within the right edge, however narrow its field is', () => {
		expect(hung({ left: 950, top: 50, width: 40, height: 30 }, list, room).left).toBe(692);
	});

	it('never leaves the window on the left', () => {
		expect(hung({ left: 5, top: 50, width: 40, height: 30 }, { width: 2000, height: 20 }, room).left).toBe(8);
	});

	it('stands above its field where there is too little room below', () => {
		expect(hung({ left: 100, top: 500, width: 80, height: 30 }, list, room)).toMatchObject({ top: 300 });
	});

	it('takes the side with more room where neither has enough', () => {
		const low = hung({ left: 0, top: 350, width: 80, height: 30 }, { width: 300, height: 900 }, room);
		expect(low).toMatchObject({ top: 8, maxHeight: 342 });
	});
});
