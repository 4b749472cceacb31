/** Tells when the ground of a canvas has another size, and when the page has other colours or letters. */
export function watchGround(ground: HTMLElement, resized: () => void, themed: () => void): () => void {
	const sizes = new ResizeObserver(resized);
	sizes.observe(ground);
	const themes = new MutationObserver(themed);
	themes.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
	const system = matchMedia('(prefers-color-scheme: dark)');
	system.addEventListener('change', themed);
	void document.fonts.ready.then(themed);
	return () => {
		sizes.disconnect();
		themes.disconnect();
		system.removeEventListener('change', themed);
	};
}
