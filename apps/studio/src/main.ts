import { mount } from "svelte";
import App from "./App.svelte";
import { worksOffline } from "./offline/register.ts";
import "./style.css";

mount(App, { target: document.body });
worksOffline();
