import type { IncomingMessage } from 'node:http';
import type { Session } from '$collab/runtime/session';
import type { Locale } from '$lib/i18n/locale';
import type { EarlyPress } from '$lib/ui/early-press';
import type { Theme } from '$lib/ui/theme';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What a person can quote to the administrator. */
			reference?: string;
		}
		interface Locals {
			/** Null where nobody is signed in. */
			session: Session | null;
			/** Secret of the session; '' where nobody is signed in. */
			token: string;
			locale: Locale;
			theme: Theme;
		}
		/** As the Node adapter has it; absent where the app runs in the tool that builds it. */
		interface Platform {
			req: IncomingMessage;
		}
	}
	interface Window {
		earlyPress?: EarlyPress;
	}
}
