# frozen_string_literal: true

module CasinoProvider
  # Included in Client.
  module HealthApi
    # 200 when the database answers, else 503.
    # @return [HealthReply]
    # @raise [Error]
    def get_health
      call(
        :GET, '/health',
        with_key: false,
        reply: HealthReply
      )
    end
  end
end
