/** Whether one thing stands under another with room between, so that neither seems to be part of the other. */
import { expect, type Locator } from '@playwright/test';

/** In pixels: the least room that lines which belong together have. */
const ROOM = 8;

export async function expectApart(above: Locator, below: Locator): Promise<void> {
	const [top, bottom] = [await above.boundingBox(), await below.boundingBox()];
	const end = (top?.y ?? 0) + (top?.height ?? 0);
	expect(bottom?.y).toBeGreaterThanOrEqual(end + ROOM);
}
