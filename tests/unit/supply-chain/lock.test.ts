import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { MINIMUM_VERSIONS } from "./minimum-versions";

/** An entry of the lock file, as far as it is checked. */
interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(new URL("../../../package-lock.json", import.meta.url), "utf8"),
);

const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

/** The name of the package that is installed at `path`. */
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** Programs for other systems, which npm adds to no lock file by itself and never installs on this one. */
const isForOtherSystems = (path: string, { optional, os }: Locked) =>
  /^@(?:biomejs\/cli|oxc-parser\/binding)-/.test(nameOf(path)) && optional === true && os !== undefined;

/** As numbers: https://semver.org/#spec-item-11, without what comes before a release. */
const isAtLeast = (version: string, least: string) => {
  const [ours = [], theirs = []] = [version, least].map((one) => one.split(/[.-]/).slice(0, 3).map(Number));
  const differing = ours.findIndex((part, at) => part !== theirs[at]);
  return differing === -1 || (ours[differing] ?? 0) > (theirs[differing] ?? 0);
};

describe("the lock file", () => {
  it("knows every package by what is in it", () => {
    const unknown = installed.filter(
      ([path, locked]) => !/^sha512-/.test(locked.integrity ?? "") && !isForOtherSystems(path, locked),
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it("takes every package from the one registry that whoever installs has chosen", () => {
    const elsewhere = installed.filter(([, { resolved, link }]) => resolved !== undefined || link === true);
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it("runs scripts at installing only for packages that are allowed to by name", () => {
    const withScripts = installed.filter(([, locked]) => locked.hasInstallScript === true);
    expect(withScripts.map(([path]) => nameOf(path))).toEqual(Object.keys(manifest.allowScripts));
  });

  it.each(MINIMUM_VERSIONS)("has no $name before $atLeast ($because)", ({ name, atLeast }) => {
    const versions = installed.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, atLeast))).toEqual([]);
  });
});

it("what is shipped or builds it is asked for in one version each", () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
