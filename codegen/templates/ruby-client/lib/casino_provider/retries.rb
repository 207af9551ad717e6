# frozen_string_literal: true

require 'casino_provider/error'

module CasinoProvider
  # Repeats what is safe to repeat, after waits that double and vary.
  class Retries
    STATUSES = [429, 502, 503, 504].freeze
    FIRST_WAIT = 0.2

    def initialize(count, sleep:, random:)
      @count = count
      @sleep = sleep
      @random = random
    end

    NONE = new(0, sleep: nil, random: nil)

    # @param deadline [Deadline] by which the waits have to be over too
    def run(deadline)
      done = 0
      begin
        yield
      rescue Refused, Unreachable => e
        raise if done >= @count || !passing?(e)

        wait = wait_after(e, done)
        raise if wait >= deadline.left

        @sleep.call(wait)
        done += 1
        retry
      end
    end

    private

    def passing?(error)
      !error.is_a?(Refused) || STATUSES.include?(error.status)
    end

    # Seconds, at least as many as were asked for.
    def wait_after(error, done)
      asked = error.is_a?(Refused) ? error.retry_after.to_i : 0
      [asked, FIRST_WAIT * (2**done) * (0.5 + (@random.rand / 2))].max
    end
  end
end
