import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/**
 * The system's Chromium, without its windows where that is there, which takes a sixth less time; Playwright's own download
 * is used only where the system has none.
 */
const chromium = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
].find(existsSync);

const isTorture = process.env['TORTURE'] !== undefined;

export default defineConfig({
	testDir: 'tests/journeys',
	// The daily run walks the road from the workbook to the issued version, and one journey through each way of working on it.
	// Days on which things go wrong, and ways that others walk in part or that tests without a browser guard, take long:
	// `npm run torture` walks through them, tagged or as single steps (`rarely.ts`); `docs/torture.md` names them.
	testIgnore: isTorture ? [] : ['bad-days/**'],
	...(isTorture ? {} : { grepInvert: /@now-and-then/u }),
	outputDir: 'test-results/journeys',
	timeout: 300_000,
	expect: { timeout: 20_000 },
	// Each journey has a server of its own or writes nothing, so two may be under way; one alone often waits.
	fullyParallel: true,
	workers: 2,
	retries: 0,
	use: {
		browserName: 'chromium',
		locale: 'vi-VN',
		viewport: { width: 1440, height: 900 },
		// A trace costs as much again as the journey itself: asked for by TRACE=1, a picture of a failure comes anyway.
		trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
		screenshot: 'only-on-failure',
		actionTimeout: 30_000,
		launchOptions: {
			...(chromium === undefined ? {} : { executablePath: chromium }),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
		}
	}
});
