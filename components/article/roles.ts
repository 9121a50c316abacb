import type { Role } from "../../utils/article";
import type { MessageKey } from "../../utils/i18n";

type Underscored<S extends string> = S extends `${infer Head}-${infer Rest}` ? `${Head}_${Rest}` : S;

/** What readers call a block of a page. */
export function roleMessage(role: Role): MessageKey {
  const name = role.replace("-", "_") as Underscored<Role>;
  return `role_${name}`;
}
