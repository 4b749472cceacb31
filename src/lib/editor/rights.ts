/** What the reader's role lets him do here, by the server's own table; the server asks it again for every act. */
import { permissions, type Action } from '$collab/permission/table';
import type { Role } from '$collab/runtime/session';

/** Who may do it, by role. */
export const rolesFor = (action: Action): readonly Role[] => permissions[action];

export function allows(role: Role, action: Action): boolean {
	const allowed: readonly Role[] = permissions[action];
	return allowed.includes(role);
}
