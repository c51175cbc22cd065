/**
 * For every shift s from 0 to n − 1 the sum over i of weights[i] × indicator[(i + s) mod n], exact, n being the
 * length of `indicator`. `at` lists the distinct places whose weight is not 0, `weights` those weights: whole
 * numbers. The way is chosen by cost: place by place, or all at once by a Fourier transform.
 */
export function correlateRound(at: Int32Array, weights: Int32Array, indicator: Uint8Array): Int32Array {
  const size = transformSize(indicator.length);
  const transformCost = 8 * size * Math.log2(size);
  return at.length * indicator.length <= transformCost
    ? correlateDirectly(at, weights, indicator)
    : correlateByTransform(at, weights, indicator, size);
}

/** Place by place: cost n for each. */
export function correlateDirectly(at: Int32Array, weights: Int32Array, indicator: Uint8Array): Int32Array {
  const count = indicator.length;
  const sums = new Int32Array(count);
  for (let index = 0; index < at.length; index += 1) {
    const place = at[index] ?? 0;
    const weight = weights[index] ?? 0;
    const turn = count - place;
    for (let shift = 0; shift < turn; shift += 1) {
      sums[shift] = (sums[shift] ?? 0) + weight * (indicator[shift + place] ?? 0);
    }
    for (let shift = turn; shift < count; shift += 1) {
      sums[shift] = (sums[shift] ?? 0) + weight * (indicator[shift - turn] ?? 0);
    }
  }
  return sums;
}

/**
 * All shifts at once in O(n log n). Both series go through one complex transform, weights as the real part and
 * the indicator, written twice over, as the imaginary one. Rounding is exact: the error is some 1e-15 of the
 * product of the two norms, which stays far below a half for any count of events that fits in memory.
 */
export function correlateByTransform(
  at: Int32Array,
  weights: Int32Array,
  indicator: Uint8Array,
  size = transformSize(indicator.length),
): Int32Array {
  const count = indicator.length;
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  at.forEach((place, index) => {
    real[place] = weights[index] ?? 0;
  });
  imaginary.set(indicator);
  imaginary.set(indicator, count);
  transform(real, imaginary);
  const productReal = new Float64Array(size);
  const productImaginary = new Float64Array(size);
  for (let k = 0; k < size; k += 1) {
    const mirror = (size - k) & (size - 1);
    const re = real[k] ?? 0;
    const im = imaginary[k] ?? 0;
    const mirrorRe = real[mirror] ?? 0;
    const mirrorIm = imaginary[mirror] ?? 0;
    // Spectra of the two parts, each doubled: W = Z(k) + conj Z(−k), X = (Z(k) − conj Z(−k)) / i.
    const weightRe = re + mirrorRe;
    const weightIm = im - mirrorIm;
    const indicatorRe = im + mirrorIm;
    const indicatorIm = mirrorRe - re;
    // conj(W) · X, and conjugated once more, so that the forward transform serves as the inverse one.
    productReal[k] = weightRe * indicatorRe + weightIm * indicatorIm;
    productImaginary[k] = -(weightRe * indicatorIm - weightIm * indicatorRe);
  }
  transform(productReal, productImaginary);
  const scale = 1 / (4 * size);
  return Int32Array.from({ length: count }, (_, shift) => Math.round((productReal[shift] ?? 0) * scale));
}

/** The smallest power of two that holds the indicator twice over. */
function transformSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, 2 * count)));
}

/** Discrete Fourier transform in place (radix 2, decimation in time); the length is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  reverseBits(real, imaginary);
  const cosines = new Float64Array(size / 2);
  const sines = new Float64Array(size / 2);
  for (let k = 0; k < size / 2; k += 1) {
    cosines[k] = Math.cos((-2 * Math.PI * k) / size);
    sines[k] = Math.sin((-2 * Math.PI * k) / size);
  }
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let offset = 0; offset < half; offset += 1) {
        const cosine = cosines[offset * stride] ?? 0;
        const sine = sines[offset * stride] ?? 0;
        const low = start + offset;
        const high = low + half;
        const re = (real[high] ?? 0) * cosine - (imaginary[high] ?? 0) * sine;
        const im = (real[high] ?? 0) * sine + (imaginary[high] ?? 0) * cosine;
        real[high] = (real[low] ?? 0) - re;
        imaginary[high] = (imaginary[low] ?? 0) - im;
        real[low] = (real[low] ?? 0) + re;
        imaginary[low] = (imaginary[low] ?? 0) + im;
      }
    }
  }
}

function reverseBits(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let at = 1, reversed = 0; at < size; at += 1) {
    let bit = size >> 1;
    for (; (reversed & bit) !== 0; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (at < reversed) {
      swap(real, at, reversed);
      swap(imaginary, at, reversed);
    }
  }
}

function swap(values: Float64Array, left: number, right: number): void {
  const kept = values[left] ?? 0;
  values[left] = values[right] ?? 0;
  values[right] = kept;
}
