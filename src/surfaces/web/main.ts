import { mount } from "svelte";
import "./style/tokens.css";
import "./style/base.css";
import App from "./app.svelte";
import { applyTheme } from "./theme.svelte.ts";

applyTheme();
const target = document.querySelector("#app");
if (target !== null) mount(App, { target });
