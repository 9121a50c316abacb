import { createContext, Fragment, h, render } from "preact";
import { useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { jsx, jsxs } from "preact/jsx-runtime";
import { Icon } from "../../components/Icon";
import { IconButton } from "../../components/IconButton";
import { Part, PartsContext } from "../../components/Part";
import { BindingsContext, useBindings } from "../../components/use-bindings";
import { useI18n } from "../../components/use-i18n";

/** Modules that the overlay's parts take from it instead of bringing their own; utils/build/injected.ts has the same names. */
export const SHARED = {
  preact: { createContext, Fragment, h, render },
  hooks: {
    useContext,
    useEffect,
    useId,
    useLayoutEffect,
    useMemo,
    useRef,
    useState,
  },
  jsx: { Fragment, jsx, jsxs },
  iconButton: { IconButton },
  icon: { Icon },
  part: { Part, PartsContext },
  i18n: { useI18n },
  bindings: { BindingsContext, useBindings },
};
