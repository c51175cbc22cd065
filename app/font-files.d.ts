/** A font file imported from a package: its address under /_next/static. */
declare module "*.woff2" {
  const address: string;
  export default address;
}
