# frozen_string_literal: true

module CasinoProvider
  # Included in Client.
  module LaunchApi
    # Creates or refreshes a player game session and returns the browser launch URL. A session of the same player, game and currency that is still alive, or has an open round, keeps its session_id and gets a new URL; the earlier URL ends.
    # @param launch_request [LaunchRequest, Hash]
    # @return [LaunchReply]
    # @raise [Error]
    def create_launch_url(launch_request)
      call(
        :POST, '/api/provider/v1/launch-url',
        body: LaunchRequest.of(launch_request),
        reply: LaunchReply
      )
    end
  end
end
