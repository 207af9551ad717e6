# frozen_string_literal: true

module CasinoProvider
  # When a call has to have ended, its repetitions included, by a clock that nobody sets.
  class Deadline
    # A day: nobody waits longer, and sockets cannot count for ever.
    LONGEST = 86_400

    attr_reader :seconds

    def initialize(seconds)
      @seconds = seconds.clamp(0, LONGEST)
      @at = now + @seconds
    end

    # Seconds; none or fewer when it is over.
    def left
      @at - now
    end

    private

    def now
      Process.clock_gettime(Process::CLOCK_MONOTONIC)
    end
  end
end
