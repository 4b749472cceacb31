/** Chromium with our page and, beside it, a page on which nothing is but cytoscape. */
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { TestServer } from '../../journeys/start-server';
import { setUpPage } from './in-page';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
export const viewport = { width: 1440, height: 900 };

export const launch = (): Promise<Browser> =>
	chromium.launch({
		...(executable === undefined ? {} : { executablePath: executable }),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-renderer-backgrounding']
	});

/** A page in a context of its own, with the gestures in it. */
export async function newPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport, locale: 'vi-VN' });
	// The loader names functions through this helper, also those that are sent to the page.
	await context.addInitScript('globalThis.__name = (made) => made;');
	await context.addInitScript(setUpPage);
	return context.newPage();
}

/** Signed in as the administrator. */
export async function ourPage(browser: Browser, server: TestServer): Promise<Page> {
	const page = await newPage(browser);
	const answer = await page.context().request.post(`${server.origin}/api/v1/sign-in`, {
		data: { name: 'admin', password: server.password }
	});
	if (!answer.ok()) throw new Error(`Signing in failed: ${answer.status()}`);
	return page;
}

/** As large as the canvas of our page. */
export async function barePage(
	browser: Browser,
	size: { readonly width: number; readonly height: number }
): Promise<Page> {
	const page = await newPage(browser);
	const script = readFileSync('node_modules/cytoscape/dist/cytoscape.min.js', 'utf8');
	const style = `margin:0;width:${size.width}px;height:${size.height}px`;
	await page.route('http://bare.test/**', (route) =>
		route.request().url().endsWith('.js')
			? route.fulfill({ contentType: 'text/javascript', body: script })
			: route.fulfill({
					contentType: 'text/html',
					body: `<!doctype html><script src="cytoscape.js"></script><body style="margin:0"><div id="ground" style="${style}"></div>`
				})
	);
	await page.goto('http://bare.test/');
	return page;
}
