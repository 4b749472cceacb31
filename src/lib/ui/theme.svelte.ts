/** Light, dark or what the system says. `data-theme` of the page is always the resolved one: light or dark. */
import { createContext } from 'svelte';
import { writeChoice } from './choice-cookie';
import { THEME_COOKIE, type Theme } from './theme';

export class ThemeChoice {
	#choice: Theme = $state('system');

	constructor(choice: Theme) {
		this.#choice = choice;
	}

	get choice(): Theme {
		return this.#choice;
	}

	readonly set = (choice: Theme): void => {
		this.#choice = choice;
		writeChoice(THEME_COOKIE, choice);
		this.apply();
	};

	/** Writes the resolved theme to the page. */
	readonly apply = (): void => {
		const dark = matchMedia('(prefers-color-scheme: dark)').matches;
		document.documentElement.dataset['theme'] = this.#choice === 'system' ? (dark ? 'dark' : 'light') : this.#choice;
	};
}

const [useTheme, setTheme] = createContext<ThemeChoice>();

export { useTheme };

/** Called once, by the root layout. */
export const provideTheme = (choice: Theme): ThemeChoice => setTheme(new ThemeChoice(choice));
