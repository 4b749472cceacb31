/** Who acts for an agency, as its papers name him: by name, and by the post that he held when he acted. */

/** Both as somebody says them of himself; '' where nothing was said. */
export interface Post {
	/** Such as “Trưởng phòng Công nghệ số”. */
	readonly position: string;
	/** The body in which he holds it. */
	readonly unit: string;
}

/** What is said of a post; what is absent stays as it was. */
export type GivenPost = { readonly [Part in keyof Post]?: Post[Part] | undefined };

export interface HeldPost extends Post {
	/** ISO instant from which on it was said. */
	readonly since: string;
}

export interface PersonInPrint {
	readonly name: string;
	/** In which role he acts for the agency; '' for none that print tells. */
	readonly role: string;
	/** The oldest first. */
	readonly posts: readonly HeldPost[];
}

const NO_POST: Post = { position: '', unit: '' };

/** The post of an instant: what is said later of oneself does not change under what was done before. */
export const postAt = (posts: readonly HeldPost[], at: string): Post =>
	posts.findLast(({ since }) => since <= at) ?? NO_POST;

/** The post as it is by now. */
export const presentPost = (posts: readonly HeldPost[]): Post => {
	const { position, unit } = posts.at(-1) ?? NO_POST;
	return { position, unit };
};

export const isSamePost = (one: Post, other: Post): boolean =>
	one.position === other.position && one.unit === other.unit;

/** The name with the post behind it, wherever one was said. */
export function nameInPost(name: string, { position, unit }: Post): string {
	const post = [position, unit].filter((said) => said !== '').join(', ');
	return post === '' ? name : `${name} – ${post}`;
}

/** With the role as well; the name alone where there is neither. Without brackets, in which papers often put all of it. */
export function personInPrint({ name, role, posts }: PersonInPrint, at: string | null): string {
	const called = nameInPost(name, at === null ? NO_POST : postAt(posts, at));
	if (role === '') return called;
	return `${called}${called === name ? ' – ' : ', '}${role}`;
}
