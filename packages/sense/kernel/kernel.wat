;; The two inner loops that all the time goes to; js-kernel.ts does the same in JavaScript, to the
;; same bits. All numbers are whole, all arrays lie in one shared memory and are given as addresses
;; in bytes. Compiled by build-kernel.ts into kernel-bytes.ts.
(module
  (import "house" "memory" (memory 1 65536 shared))

  ;; MinHash signatures, 64 hashes of 32 bits, four at a time; then a key for each band of four rows.
  (func (export "signTexts")
    (param $wordOffsets i32) (param $words i32) (param $hashes i32) (param $factors i32)
    (param $addends i32) (param $signature i32) (param $bandKeys i32) (param $texts i32)
    (param $from i32) (param $to i32)
    (local $text i32) (local $at i32) (local $end i32) (local $row i32) (local $place i32)
    (local $key i32) (local $band i32) (local $hash v128)
    (local.set $text (local.get $from))
    (block $done
      (loop $nextText
        (br_if $done (i32.ge_u (local.get $text) (local.get $to)))
        (local.set $row (i32.const 0))
        (loop $clear
          (v128.store (i32.add (local.get $signature) (local.get $row)) (i32x4.splat (i32.const -1)))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (br_if $clear (i32.lt_u (local.get $row) (i32.const 256))))
        (local.set $place (i32.add (local.get $wordOffsets) (i32.shl (local.get $text) (i32.const 2))))
        (local.set $at (i32.load (local.get $place)))
        (local.set $end (i32.load offset=4 (local.get $place)))
        (block $noWord
          (loop $nextWord
            (br_if $noWord (i32.ge_u (local.get $at) (local.get $end)))
            (local.set $place (i32.load (i32.add (local.get $words) (i32.shl (local.get $at) (i32.const 2)))))
            (local.set $hash
              (v128.load32_splat (i32.add (local.get $hashes) (i32.shl (local.get $place) (i32.const 2)))))
            (local.set $row (i32.const 0))
            (loop $nextRows
              (v128.store (i32.add (local.get $signature) (local.get $row))
                (i32x4.min_u
                  (v128.load (i32.add (local.get $signature) (local.get $row)))
                  (i32x4.add
                    (i32x4.mul (local.get $hash) (v128.load (i32.add (local.get $factors) (local.get $row))))
                    (v128.load (i32.add (local.get $addends) (local.get $row))))))
              (local.set $row (i32.add (local.get $row) (i32.const 16)))
              (br_if $nextRows (i32.lt_u (local.get $row) (i32.const 256))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (br $nextWord)))
        (local.set $band (i32.const 0))
        (loop $nextBand
          (local.set $key (i32.const 0))
          (local.set $row (i32.const 0))
          (loop $fold
            (local.set $key
              (i32.mul
                (i32.xor (local.get $key)
                  (i32.load (i32.add (local.get $signature)
                    (i32.add (i32.shl (local.get $band) (i32.const 4)) (local.get $row)))))
                (i32.const 0x9e3779b1)))
            (local.set $key (i32.xor (local.get $key) (i32.shr_u (local.get $key) (i32.const 15))))
            (local.set $row (i32.add (local.get $row) (i32.const 4)))
            (br_if $fold (i32.lt_u (local.get $row) (i32.const 16))))
          (i32.store
            (i32.add (local.get $bandKeys)
              (i32.shl (i32.add (i32.mul (local.get $band) (local.get $texts)) (local.get $text)) (i32.const 2)))
            (local.get $key))
          (local.set $band (i32.add (local.get $band) (i32.const 1)))
          (br_if $nextBand (i32.lt_u (local.get $band) (i32.const 16))))
        (local.set $text (i32.add (local.get $text) (i32.const 1)))
        (br $nextText))))

  ;; The nearest texts of each text through the inverted index, rarest features first, within a budget.
  (func (export "findNeighbours")
    (param $textOffsets i32) (param $textFeatures i32) (param $textWeights i32)
    (param $postingOffsets i32) (param $postingTexts i32) (param $postingWeights i32)
    (param $budget i32) (param $neighbours i32) (param $least i32)
    (param $scores i32) (param $touched i32) (param $nearTexts i32) (param $nearSimilarities i32)
    (param $from i32) (param $to i32)
    (local $text i32) (local $left i32) (local $reached i32) (local $entry i32) (local $end i32)
    (local $weight i32) (local $start i32) (local $stop i32) (local $low i32) (local $high i32)
    (local $middle i32) (local $half i32) (local $place i32) (local $before i32) (local $other i32)
    (local $score i32) (local $first i32) (local $last i32) (local $next i32) (local $kept i32)
    (local $floor i32) (local $above i32)
    (local.set $text (local.get $from))
    (block $done
      (loop $nextText
        (br_if $done (i32.ge_u (local.get $text) (local.get $to)))
        (local.set $left (local.get $budget))
        (local.set $reached (local.get $touched))
        (local.set $place (i32.add (local.get $textOffsets) (i32.shl (local.get $text) (i32.const 2))))
        (local.set $entry (i32.load (local.get $place)))
        (local.set $end (i32.load offset=4 (local.get $place)))
        (block $read
          (loop $nextEntry
            (br_if $read (i32.ge_u (local.get $entry) (local.get $end)))
            (br_if $read (i32.le_s (local.get $left) (i32.const 0)))
            (local.set $weight
              (i32.load16_u (i32.add (local.get $textWeights) (i32.shl (local.get $entry) (i32.const 1)))))
            (local.set $place
              (i32.add (local.get $postingOffsets)
                (i32.shl
                  (i32.load (i32.add (local.get $textFeatures) (i32.shl (local.get $entry) (i32.const 2))))
                  (i32.const 2))))
            (local.set $start (i32.load (local.get $place)))
            (local.set $stop (i32.load offset=4 (local.get $place)))
            (if (i32.gt_s (i32.sub (local.get $stop) (local.get $start)) (local.get $left))
              (then
                ;; Too common to be read whole: the stretch around the text itself.
                (local.set $low (local.get $start))
                (local.set $high (local.get $stop))
                (block $found
                  (loop $halve
                    (br_if $found (i32.ge_u (local.get $low) (local.get $high)))
                    (local.set $middle (i32.shr_u (i32.add (local.get $low) (local.get $high)) (i32.const 1)))
                    (if (i32.lt_u
                          (i32.load (i32.add (local.get $postingTexts) (i32.shl (local.get $middle) (i32.const 2))))
                          (local.get $text))
                      (then (local.set $low (i32.add (local.get $middle) (i32.const 1))))
                      (else (local.set $high (local.get $middle))))
                    (br $halve)))
                (local.set $half (i32.shr_u (local.get $left) (i32.const 1)))
                (if (i32.gt_s (i32.sub (local.get $low) (local.get $start)) (local.get $half))
                  (then (local.set $start (i32.sub (local.get $low) (local.get $half)))))
                (if (i32.gt_s (i32.sub (local.get $stop) (local.get $start)) (local.get $left))
                  (then (local.set $stop (i32.add (local.get $start) (local.get $left)))))))
            (local.set $left (i32.sub (local.get $left) (i32.sub (local.get $stop) (local.get $start))))
            (block $listRead
              (loop $nextPosting
                (br_if $listRead (i32.ge_u (local.get $start) (local.get $stop)))
                (local.set $other
                  (i32.load (i32.add (local.get $postingTexts) (i32.shl (local.get $start) (i32.const 2)))))
                (local.set $place (i32.add (local.get $scores) (i32.shl (local.get $other) (i32.const 2))))
                (local.set $before (i32.load (local.get $place)))
                ;; Written always, kept only when the text was not reached before: no branch.
                (i32.store (local.get $reached) (local.get $other))
                (local.set $reached
                  (i32.add (local.get $reached) (i32.shl (i32.eqz (local.get $before)) (i32.const 2))))
                (i32.store (local.get $place)
                  (i32.add (local.get $before)
                    (i32.mul (local.get $weight)
                      (i32.load16_u (i32.add (local.get $postingWeights) (i32.shl (local.get $start) (i32.const 1)))))))
                (local.set $start (i32.add (local.get $start) (i32.const 1)))
                (br $nextPosting)))
            (local.set $entry (i32.add (local.get $entry) (i32.const 1)))
            (br $nextEntry)))
        ;; From here on places are addresses relative to the two lists of neighbours.
        (local.set $first (i32.shl (i32.mul (local.get $text) (local.get $neighbours)) (i32.const 2)))
        (local.set $last
          (i32.add (local.get $first) (i32.shl (i32.sub (local.get $neighbours) (i32.const 1)) (i32.const 2))))
        (local.set $kept (i32.const 0))
        (local.set $floor (local.get $least))
        (local.set $next (local.get $touched))
        (block $chosen
          (loop $nextReached
            (br_if $chosen (i32.ge_u (local.get $next) (local.get $reached)))
            (local.set $other (i32.load (local.get $next)))
            (local.set $next (i32.add (local.get $next) (i32.const 4)))
            (local.set $place (i32.add (local.get $scores) (i32.shl (local.get $other) (i32.const 2))))
            (local.set $score (i32.load (local.get $place)))
            (i32.store (local.get $place) (i32.const 0))
            (br_if $nextReached (i32.lt_u (local.get $score) (local.get $floor)))
            (br_if $nextReached (i32.eq (local.get $other) (local.get $text)))
            (if (i32.eq (local.get $kept) (local.get $neighbours))
              (then
                (br_if $nextReached
                  (i32.and
                    (i32.eq (local.get $score) (local.get $floor))
                    (i32.gt_u (local.get $other) (i32.load (i32.add (local.get $nearTexts) (local.get $last))))))
                (local.set $place (local.get $last)))
              (else
                (local.set $place (i32.add (local.get $first) (i32.shl (local.get $kept) (i32.const 2))))
                (local.set $kept (i32.add (local.get $kept) (i32.const 1)))))
            (block $placed
              (loop $shift
                (br_if $placed (i32.le_u (local.get $place) (local.get $first)))
                (local.set $middle (i32.sub (local.get $place) (i32.const 4)))
                (local.set $above (i32.load (i32.add (local.get $nearSimilarities) (local.get $middle))))
                (br_if $placed (i32.gt_u (local.get $above) (local.get $score)))
                (br_if $placed
                  (i32.and
                    (i32.eq (local.get $above) (local.get $score))
                    (i32.lt_u (i32.load (i32.add (local.get $nearTexts) (local.get $middle))) (local.get $other))))
                (i32.store (i32.add (local.get $nearSimilarities) (local.get $place)) (local.get $above))
                (i32.store (i32.add (local.get $nearTexts) (local.get $place))
                  (i32.load (i32.add (local.get $nearTexts) (local.get $middle))))
                (local.set $place (local.get $middle))
                (br $shift)))
            (i32.store (i32.add (local.get $nearSimilarities) (local.get $place)) (local.get $score))
            (i32.store (i32.add (local.get $nearTexts) (local.get $place)) (local.get $other))
            (if (i32.eq (local.get $kept) (local.get $neighbours))
              (then
                (local.set $floor (i32.load (i32.add (local.get $nearSimilarities) (local.get $last))))))
            (br $nextReached)))
        (block $emptied
          (loop $empty
            (br_if $emptied (i32.ge_u (local.get $kept) (local.get $neighbours)))
            (i32.store
              (i32.add (local.get $nearSimilarities)
                (i32.add (local.get $first) (i32.shl (local.get $kept) (i32.const 2))))
              (i32.const 0))
            (local.set $kept (i32.add (local.get $kept) (i32.const 1)))
            (br $empty)))
        (local.set $text (i32.add (local.get $text) (i32.const 1)))
        (br $nextText)))))
