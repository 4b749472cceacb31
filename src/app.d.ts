import type { Session } from '$collab/runtime/session';

declare global {
	namespace App {
		interface Locals {
			/** The session cookie's value, '' where there is none. */
			token: string;
			session: Session | null;
			locale: 'vi' | 'en';
			theme: 'light' | 'dark' | 'system';
		}
	}
}

export {};
