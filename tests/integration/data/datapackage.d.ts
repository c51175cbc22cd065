/** What the test uses of Frictionless Data's reader, which comes without types. */
declare module "datapackage" {
  interface ReadResource {
    name: string;
    read(options: { keyed: true; relations: boolean }): Promise<Record<string, unknown>[]>;
  }
  interface ReadPackage {
    valid: boolean;
    errors: Error[];
    resources: ReadResource[];
  }
  const datapackage: {
    Package: { load(descriptor: object, options: { basePath: string }): Promise<ReadPackage> };
  };
  export default datapackage;
}
