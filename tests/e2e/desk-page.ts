import { expect, type Locator, type Page } from "@playwright/test";

export interface DeskUser {
  name: string;
  email: string;
  password: string;
}

export const ada: DeskUser = {
  name: "Ada Archer",
  email: "ada@example.org",
  password: "a long enough password",
};

/** The desk as somebody with a browser uses it: by labels and buttons. */
export class DeskPage {
  readonly #page: Page;
  /** Origin of the instance, without a slash at its end. */
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  /** Opens an invitation's link, makes its user and ends on the desk. */
  async acceptInvitation(link: string, user: DeskUser): Promise<void> {
    await this.#page.goto(link);
    await this.#page.getByLabel("Name").fill(user.name);
    await this.#page.getByLabel("E-mail").fill(user.email);
    await this.#page.getByLabel("Password").fill(user.password);
    await this.#page.getByRole("button", { name: "Make the user and sign in" }).click();
    await this.isOpen();
  }

  async signIn({ email, password }: DeskUser): Promise<void> {
    await this.#page.goto(`${this.#url}/sign-in`);
    await this.#page.getByLabel("E-mail").fill(email);
    await this.#page.getByLabel("Password").fill(password);
    await this.#page.getByRole("button", { name: "Sign in" }).click();
  }

  async isOpen(): Promise<void> {
    await expect(this.#page.getByRole("heading", { level: 1, name: "Queue", exact: true })).toBeVisible();
  }

  async open(path: string): Promise<void> {
    await this.#page.goto(this.#url + path);
  }

  /** Opens a form and waits until its script has taken over, as nobody types before that in a test. */
  async openForm(path: string): Promise<void> {
    await this.open(path);
    await this.formIsReady();
  }

  async formIsReady(): Promise<void> {
    const form = this.#page.locator("form.desk-form");
    // React marks the elements that it has taken over.
    await expect
      .poll(() => form.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__react"))))
      .toBe(true);
  }

  async choose(group: string, choice: string): Promise<void> {
    const radios = this.#page.getByRole("radiogroup", { name: group });
    await radios.getByText(choice, { exact: true }).click();
    await expect(radios.getByRole("radio", { name: choice, exact: true })).toBeChecked();
  }

  /** A line, a list or an area by its label, the event's own before those of its sources; boxes are left out. */
  field(label: string): Locator {
    const control = this.#page.locator("input:not([type=checkbox], [type=radio]), select, textarea");
    return this.#page.getByLabel(label, { exact: true }).and(control).first();
  }

  /** Types with the field in the middle of the window, where its menu has room. */
  async #type(field: Locator, text: string): Promise<void> {
    await field.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await field.click();
    await field.pressSequentially(text);
  }

  /** Types into a type-ahead field and takes the suggestion that begins with `name`. */
  async take(field: Locator, typed: string, name = typed): Promise<void> {
    await this.#type(field, typed);
    await this.#page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
  }

  /** Types a new name into a type-ahead field and opens the small form that adds it in place. */
  async startNew(field: Locator, kind: "person" | "place" | "party", name: string): Promise<Locator> {
    await this.#type(field, name);
    await this.#page.getByRole("option", { name: `Add “${name}” as a new ${kind}` }).click();
    return this.#page.getByRole("group", { name: `New ${kind}`, exact: true });
  }

  /** Adds a state in place. */
  async addState(field: Locator, name: string, isoCode: string): Promise<void> {
    const form = await this.startNew(field, "party", name);
    await form.getByLabel("Kind").selectOption("State");
    await form.getByLabel("Country code").fill(isoCode);
    await form.getByRole("button", { name: `Add ${name}` }).click();
    await expect(form).toHaveCount(0);
  }

  /** Adds a source by its address, with its title. */
  async addSource(address: string, title: string): Promise<void> {
    await this.field("Paste an address to add a source").fill(address);
    await this.#page.getByRole("button", { name: "Add a source" }).click();
    await this.#page
      .getByRole("group", { name: /^\d+\. / })
      .last()
      .getByLabel("Title", { exact: true })
      .fill(title);
  }

  /** Publishes what stands in the form and ends on the event's page. */
  async publish(title: string): Promise<void> {
    await this.#page.getByRole("button", { name: /^Publish(?: the change)?$/ }).click();
    await this.#page.waitForURL(/\/events\//);
    await expect(this.#page.getByRole("heading", { level: 1 })).toHaveText(title);
  }

  /** What the form says of how far it is saved. */
  kept(): Locator {
    return this.#page.locator(".desk-kept");
  }

  /** Waits until everything typed is on the server; what was typed last is sent first. */
  async isSaved(): Promise<void> {
    await expect(this.kept()).toHaveText(/^Draft saved on this device and on the server, \d\d:\d\d$/, {
      timeout: 15_000,
    });
  }

  preview(): Locator {
    return this.#page.getByRole("complementary", { name: "How it will stand" });
  }
}
